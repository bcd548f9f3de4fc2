import { expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { newReset, resetState } from "./reset.ts";
import { tokenHash } from "../token.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const keys = new InstallationKeys(newKeyMaterial(NOW));
const made = newReset(keys, (length) => new Uint8Array(length).fill(3), NOW);

test.each([
  [0, "usable"],
  [3599, "usable"],
  [3600, "expired"],
  [3601, "expired"],
])("a link %i s old is %s", (seconds, state) => {
  expect(resetState(made.reset, later(seconds))).toBe(state);
});

test("a used link is used for ever", () => {
  const used = { ...made.reset, usedAt: later(10) };
  expect([10, 11, 7200].map((seconds) => resetState(used, later(seconds)))).toEqual(["used", "used", "used"]);
});

test("the token fits in an address, and only its keyed hash is for the database", () => {
  expect(made.token).toMatch(/^[\w-]{43}$/u);
  expect(made.tokenHash).toEqual(tokenHash(keys, "token", made.token));
  expect(JSON.stringify(made.reset)).not.toContain(made.token);
});

function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000);
}
