import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { someActivity, someMeasure, somePromise, someWords } from "./published.fixture.ts";
import { itemsWithWords, type PublishedPromise } from "./published-promise.ts";
import { standingOf } from "./standing.ts";

const TODAY = isoDate("2026-10-16");

function standing(promise: PublishedPromise, today = TODAY) {
  const [item] = itemsWithWords(promise);
  if (item === undefined) throw new Error("the promise has no item");
  return standingOf(promise, item, today);
}

describe("where an item stands", () => {
  it("adds only what counts: other measures are told, not counted", () => {
    const counted = someMeasure([someActivity("2026-03-18"), someActivity("2026-05-14")]);
    const told = someMeasure([someActivity("2026-04-08", { quantity: 420 })], { counts: false });
    const promise = somePromise([{ words: someWords(), item: { measures: [counted, told] } }]);
    expect(standing(promise)).toMatchObject({ status: "underway", progress: { done: 2 } });
  });

  it("becomes late by itself the day after the deadline", () => {
    const words = someWords({ deadline: isoDate("2026-09-30") });
    const promise = somePromise([{ words, item: { measures: [someMeasure([someActivity("2026-03-18")])] } }]);
    expect(standing(promise, isoDate("2026-09-30")).status).toBe("underway");
    expect(standing(promise, isoDate("2026-10-01")).status).toBe("late");
  });

  it("holds the greatest value against an upper limit", () => {
    const words = someWords({ target: { direction: "at_most", number: 48, unit: "timmar" } });
    const log = [someActivity("2026-03-01", { quantity: 12 }), someActivity("2026-10-06", { quantity: 63 })];
    const promise = somePromise([{ words, item: { measures: [someMeasure(log)] } }]);
    expect(standing(promise)).toMatchObject({ status: "broken", greatest: 63 });
  });

  it.each([
    ["a number reached", [20], "kept", "kept"],
    ["a number missed", [6], "broken", "broken"],
    ["sources that disagree about it", [5, 9], "unmeasured", "differ"],
    ["words alone", ["har samverkat enligt plan"], "unmeasured", "none"],
    ["nothing", [], "unmeasured", "none"],
  ] as const)("reads an older promise's published result: %s", (_, values, status, fromResults) => {
    const results = values.map((value) => ({ value, source: null, date: null }));
    const words = someWords({ target: { direction: "at_least", number: 8, unit: "områden" }, results });
    const promise = somePromise([{ words }], { editions: [] });
    expect(standing(promise, isoDate("2028-01-15"))).toMatchObject({ status, fromResults });
  });

  it("does not care in which order the log was written", () => {
    const line = fc.record({
      day: fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2026-0${1 + (day % 9)}-${String(day).padStart(2, "0")}`),
      kind: fc.constantFrom("done", "planned", "cancelled"),
      quantity: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const log = lines.map(({ day, kind, quantity }) => someActivity(day, { kind, quantity }));
        const of = (ordered: typeof log) =>
          standing(somePromise([{ words: someWords(), item: { measures: [someMeasure(ordered)] } }]));
        const { status, progress } = of(log);
        expect(of(log.toReversed())).toMatchObject({ status, progress });
      }),
    );
  });
});
