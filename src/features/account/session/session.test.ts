import { describe, expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { isStepUpFresh, newSession, type Session, sessionState } from "./session.ts";
import { tokenHash } from "../token.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const HOUR = 3600;
const keys = new InstallationKeys(newKeyMaterial(NOW));

describe("a session", () => {
  test.each([
    ["just begun", {}, 0, "active"],
    ["1 s before it has been idle for an hour", {}, HOUR - 1, "active"],
    ["as it has been idle for an hour", {}, HOUR, "idle"],
    ["1 s after", {}, HOUR + 1, "idle"],
    ["1 s before twelve hours, just seen", { lastSeenAt: later(12 * HOUR - 1) }, 12 * HOUR - 1, "active"],
    ["as twelve hours have passed, just seen", { lastSeenAt: later(12 * HOUR) }, 12 * HOUR, "expired"],
    ["1 s after, just seen", { lastSeenAt: later(12 * HOUR + 1) }, 12 * HOUR + 1, "expired"],
    ["ended by the person", { endedAt: later(5) }, 6, "ended"],
    ["ended, and long ago", { endedAt: later(5) }, 20 * HOUR, "ended"],
  ] as const)("%s", (_, change, seconds, state) => {
    expect(sessionState({ ...begun(), ...change }, later(seconds))).toBe(state);
  });
});

describe("the second factor", () => {
  test.each([
    [0, true],
    [299, true],
    [300, false],
    [301, false],
  ])("given %i s ago is fresh: %s", (seconds, fresh) => {
    expect(isStepUpFresh({ ...begun(), strongAt: NOW }, later(seconds))).toBe(fresh);
  });

  test("that was never given is not fresh, nor is any in a session that has ended", () => {
    expect(isStepUpFresh(begun(), NOW)).toBe(false);
    expect(isStepUpFresh({ ...begun(), strongAt: NOW, endedAt: NOW }, NOW)).toBe(false);
    const late = { ...begun(), lastSeenAt: later(12 * HOUR), strongAt: later(12 * HOUR) };
    expect(isStepUpFresh(late, later(12 * HOUR))).toBe(false);
  });
});

test("the token is 32 unpredictable bytes, and only its keyed hash is for the database", () => {
  const made = newSession(keys, (length) => new Uint8Array(length).fill(7), NOW);
  expect(Buffer.from(made.token, "base64url")).toEqual(Buffer.alloc(32, 7));
  expect(made.tokenHash).toEqual(tokenHash(keys, "session", made.token));
  expect(Buffer.from(made.tokenHash).toString("hex")).not.toBe(
    Buffer.from(tokenHash(keys, "token", made.token)).toString("hex"),
  );
  expect(JSON.stringify(made.session)).not.toContain(made.token);
});

function begun(): Session {
  return newSession(keys, (length) => new Uint8Array(length), NOW).session;
}

function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000);
}
