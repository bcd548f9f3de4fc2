import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import {
  afterFailure,
  type Attempts,
  attemptSubject,
  lockedUntil,
  minutesLeft,
  NO_ATTEMPTS,
  waitAfter,
} from "./lockout.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const HOUR = 60;

test.each([
  [0, 0],
  [1, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [8, 8],
  [9, 16],
  [10, 32],
  [11, HOUR],
  [12, HOUR],
  [5000, HOUR],
])("after %i failures in a row the wait is %i minutes", (failures, minutes) => {
  expect(waitAfter(failures)).toBe(minutes * 60_000);
});

describe("a locked address", () => {
  const attempts: Attempts = { failures: 6, lastFailureAt: NOW };

  test.each([
    [0, true],
    [119, true],
    [120, false],
    [121, false],
  ])("%i s after the sixth failure is still locked: %s", (seconds, locked) => {
    const until = lockedUntil(attempts, later(seconds));
    expect(until).toEqual(locked ? later(120) : null);
  });

  test("opens by itself within an hour, however often it was tried", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (failures) => {
        expect(lockedUntil({ failures, lastFailureAt: NOW }, later(3600))).toBeNull();
      }),
    );
  });

  test("says its wait in whole minutes, rounded up", () => {
    expect([0, 1, 60, 61, 119].map((passed) => minutesLeft(later(120), later(passed)))).toEqual([
      2, 2, 1, 1, 1,
    ]);
  });
});

describe("failures", () => {
  test("are counted in a row, and five of them lock", () => {
    let attempts = NO_ATTEMPTS;
    const locked = [1, 2, 3, 4, 5].map((second) => {
      attempts = afterFailure(attempts, later(second));
      return lockedUntil(attempts, later(second)) !== null;
    });
    expect(attempts.failures).toBe(5);
    expect(locked).toEqual([false, false, false, false, true]);
  });

  test.each([
    [24 * 3600 - 1, 10],
    [24 * 3600, 1],
    [24 * 3600 + 1, 1],
  ])("%i s after the last one, the next is number %i", (seconds, failures) => {
    expect(afterFailure({ failures: 9, lastFailureAt: NOW }, later(seconds)).failures).toBe(failures);
  });
});

test("attempts are counted under the address as it is meant, whoever has it, without keeping it", () => {
  const keys = new InstallationKeys(newKeyMaterial(NOW));
  const subject = hex(attemptSubject(keys, "asa.åberg@amal.se"));
  expect(hex(attemptSubject(keys, " Asa.Åberg@Amal.se "))).toBe(subject);
  expect(hex(attemptSubject(keys, "Asa.Åberg@amal.se".normalize("NFD")))).toBe(subject);
  expect(hex(attemptSubject(keys, "asa.aberg@amal.se"))).not.toBe(subject);
});

function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
