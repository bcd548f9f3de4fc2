import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { progressOf } from "./progress.ts";
import { scheduleOf } from "./schedule.ts";
import { type Commitment, isSummed, itemStatus, type StatusWord } from "./status.ts";

const today = isoDate("2026-03-16");
const base: Commitment = {
  kind: "action",
  target: { direction: "at_least", number: 4, unit: "tillfällen" },
  begins: isoDate("2026-01-01"),
  deadline: isoDate("2026-03-31"),
  ends: isoDate("2027-12-31"),
  stoppedOn: null,
};
const atMost = { direction: "at_most", number: 24, unit: "timmar" } as const;
const passed = isoDate("2026-03-15");

function standing(change: Partial<Commitment>, done: readonly number[], owner: StatusWord | null = null) {
  const commitment = { ...base, ...change };
  const log = done.map((quantity) => ({ day: isoDate("2026-02-01"), kind: "done", quantity }) as const);
  const progress = progressOf(log, { target: commitment.target, today, window: null });
  const { status, why } = itemStatus(commitment, progress, owner, today);
  return `${status}: ${why}`;
}

describe("the one status of a list", () => {
  test.each<[string, Partial<Commitment>, number[], StatusWord | null, string]>([
    ["four of four", {}, [2, 2], null, "kept: reached"],
    ["reached after the last day", { deadline: isoDate("2026-01-31") }, [4], null, "kept: reachedLate"],
    ["three of four, in time", {}, [1, 1, 1], null, "underway: counting"],
    ["nothing yet", {}, [], null, "not_started: nothingYet"],
    ["not begun", { begins: isoDate("2026-04-01") }, [], null, "not_started: notBegun"],
    ["the last day is today", { deadline: today }, [1], null, "underway: counting"],
    ["the last day was yesterday", { deadline: passed }, [1], null, "late: overdue"],
    ["nothing done, yesterday", { deadline: passed }, [], null, "late: overdue"],
    ["the promise ended yesterday", { deadline: null, ends: passed }, [3], null, "broken: fellShort"],
    ["the promise ends today", { deadline: null, ends: today }, [3], null, "underway: counting"],
    ["the owner says kept, the log does not", {}, [1], "kept", "underway: counting"],
    ["the owner says kept, nothing is logged", {}, [], "kept", "not_started: nothingYet"],
    ["the owner says kept, late, nothing logged", { deadline: passed }, [], "kept", "late: overdue"],
    ["the owner admits that it is broken", {}, [1], "broken", "broken: ownerSaysBroken"],
    ["the owner says broken but the log shows all", {}, [4], "broken", "kept: reached"],
    ["stopped before it was done", { stoppedOn: passed }, [3], null, "broken: stopped"],
    ["stopped when it was done", { stoppedOn: passed }, [4], null, "kept: reached"],
    ["a way of working", { kind: "way_of_working", target: null }, [9], "kept", "unmeasured: wayOfWorking"],
    ["an outcome without number", { kind: "outcome", target: null }, [], null, "unmeasured: outcome"],
    [
      "a share of residents",
      { target: { direction: "at_least", number: 80, unit: "procent" } },
      [40, 41],
      null,
      "unmeasured: percentage",
    ],
    ["within the limit so far", { target: atMost }, [20], null, "underway: withinSoFar"],
    ["above the limit once", { target: atMost }, [20, 25], null, "broken: exceeded"],
    ["above the limit, owner says kept", { target: atMost }, [25], "kept", "broken: exceeded"],
    ["within to the end", { target: atMost, deadline: passed }, [20, 24], null, "kept: within"],
    ["within, on the last day", { target: atMost, deadline: today }, [20, 24], null, "underway: withinSoFar"],
    ["a limit and an empty log", { target: atMost }, [], null, "not_started: nothingYet"],
    [
      "over, and nobody logged",
      { target: atMost, deadline: passed },
      [],
      "kept",
      "unmeasured: nothingLogged",
    ],
    ["no number, nothing done", { target: null }, [], null, "not_started: nothingYet"],
    ["no number, done once", { target: null }, [1], null, "underway: doneSoFar"],
    ["no number, done, the owner says kept", { target: null }, [1], "kept", "kept: ownerSaysKept"],
    ["no number, the owner's word alone", { target: null }, [], "kept", "not_started: nothingYet"],
    ["no number, late", { target: null, deadline: passed }, [], null, "late: overdue"],
    ["no number, done, past its day", { target: null, deadline: passed }, [1], null, "unmeasured: noNumber"],
    [
      "no number, never done",
      { target: null, deadline: null, ends: passed },
      [],
      null,
      "broken: nothingDone",
    ],
    ["no dates at all", { begins: null, deadline: null, ends: null }, [1], null, "underway: counting"],
  ])("%s", (_, change, done, owner, expected) => {
    expect(standing(change, done, owner)).toBe(expected);
  });

  test("more done never makes an at least target worse", () => {
    const rank: Record<StatusWord, number> = {
      broken: 0,
      late: 1,
      not_started: 2,
      underway: 3,
      unmeasured: 4,
      kept: 5,
    };
    const someDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
    const maybe = fc.option(someDay);
    const owner = fc.constantFrom<(StatusWord | null)[]>("kept", "broken", "late", null);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 })),
        fc.integer({ min: 0, max: 3 }),
        fc.record({ deadline: maybe, ends: maybe, stoppedOn: maybe }),
        owner,
        (done, more, dates, word) => {
          const statusOf = (quantities: number[]) =>
            standing(dates, quantities, word).split(":")[0] as StatusWord;
          expect(rank[statusOf([...done, more])]).toBeGreaterThanOrEqual(rank[statusOf(done)]);
        },
      ),
    );
  });

  test("the owner's word alone is never enough for kept", () => {
    const kinds = fc.constantFrom<Commitment["kind"][]>("action", "outcome", "way_of_working");
    const targets = fc.constantFrom(base.target, atMost, null);
    const day = fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days)));
    fc.assert(
      fc.property(kinds, targets, day, day, (kind, target, deadline, ends) => {
        expect(standing({ kind, target, deadline, ends }, [], "kept")).not.toMatch(/^kept/);
      }),
    );
  });

  test.each([
    ["procent", false],
    ["% av eleverna", false],
    ["Procent", false],
    ["tillfällen", true],
    ["timmar", true],
  ])("%s is added up: %s", (unit, summed) => {
    expect(isSummed({ direction: "at_least", number: 1, unit })).toBe(summed);
  });
});

describe("what the schedule says", () => {
  test.each([
    ["2026-03-15", "late", 1],
    ["2026-03-16", "due_soon", 0],
    ["2026-04-15", "due_soon", 30],
    ["2026-04-16", "not_due", 31],
  ])("with the last day %s it is %s", (deadline, word, days) => {
    const commitment = { ...base, deadline: isoDate(deadline) };
    const schedule = scheduleOf(commitment, { status: "underway", why: "counting" }, today);
    expect(schedule).toMatchObject({ word, days });
  });

  test("late is late since the day after", () => {
    const commitment = { ...base, deadline: passed };
    const schedule = scheduleOf(commitment, { status: "late", why: "overdue" }, today);
    expect(schedule).toEqual({ word: "late", day: today, days: 1 });
  });

  test.each<[string, Partial<Commitment>, Parameters<typeof scheduleOf>[1], string]>([
    ["kept", { deadline: passed }, { status: "kept", why: "reached" }, "done"],
    ["stopped", { stoppedOn: passed }, { status: "broken", why: "stopped" }, "stopped"],
    ["ended", { ends: passed }, { status: "broken", why: "fellShort" }, "over"],
    ["ends today", { ends: today, deadline: null }, { status: "underway", why: "counting" }, "due_soon"],
    ["without dates", { ends: null, deadline: null }, { status: "underway", why: "counting" }, "no_date"],
    ["not begun", { begins: isoDate("2026-03-20") }, { status: "not_started", why: "notBegun" }, "not_begun"],
  ])("%s", (_, change, stands, word) => {
    expect(scheduleOf({ ...base, ...change }, stands, today).word).toBe(word);
  });
});
