import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import { type ActivityKind, type LogLine, progressOf } from "./progress.ts";

const today = isoDate("2026-03-16");
const atLeast = { direction: "at_least", number: 4, unit: "tillfällen" } as const;
const atMost = { direction: "at_most", number: 24, unit: "timmar" } as const;

function line(day: string, quantity = 1, kind: ActivityKind = "done"): LogLine {
  return { day: isoDate(day), quantity, kind };
}

describe("what the log tells", () => {
  test("done is added up, planned and cancelled apart", () => {
    const log = [
      line("2026-01-10"),
      line("2026-02-10", 2.5),
      line("2026-04-01", 3, "planned"),
      line("2026-03-01", 1, "cancelled"),
    ];
    expect(progressOf(log, { target: atLeast, today, window: null })).toEqual({
      done: 3.5,
      times: 2,
      planned: 3,
      cancelled: 1,
      greatest: 2.5,
      exceeded: 0,
      reachedOn: null,
      latest: "2026-02-10",
    });
  });

  test("what is dated tomorrow has not been done, and what was planned yesterday is not coming", () => {
    const log = [
      line("2026-03-17"),
      line("2026-03-16"),
      line("2026-03-15", 1, "planned"),
      line("2026-03-16", 1, "planned"),
    ];
    const progress = progressOf(log, { target: atLeast, today, window: null });
    expect([progress.done, progress.planned]).toEqual([1, 1]);
  });

  test("both ends of the period count, the days outside do not", () => {
    const log = ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01"].map((day) => line(day));
    const window = { from: isoDate("2026-01-01"), to: isoDate("2026-02-28") };
    expect(progressOf(log, { target: atLeast, today, window }).done).toBe(2);
  });

  test("the day of the fourth is the day it was reached", () => {
    const log = [line("2026-03-02"), line("2026-01-02", 2), line("2026-02-02", 1), line("2026-03-10")];
    expect(progressOf(log, { target: atLeast, today, window: null }).reachedOn).toBe("2026-03-02");
  });

  test.each([
    ["below and at the limit", [20, 24], 0],
    ["one above", [20, 24.5], 1],
    ["all above", [25, 30], 2],
  ])("an at most target looks at each figure: %s", (_, quantities, exceeded) => {
    const log = quantities.map((quantity, index) => line(`2026-02-0${index + 1}`, quantity));
    const progress = progressOf(log, { target: atMost, today, window: null });
    expect([progress.exceeded, progress.greatest]).toEqual([exceeded, Math.max(...quantities)]);
  });

  test("an empty log has no greatest figure", () => {
    expect(progressOf([], { target: atMost, today, window: null }).greatest).toBeNull();
  });
});

const someDay = fc.integer({ min: -200, max: 200 }).map((days): IsoDate => addDays(today, days));
const someLine = fc.record({
  day: someDay,
  kind: fc.constantFrom("done", "planned", "cancelled"),
  quantity: fc.integer({ min: 0, max: 5_000_000 }).map((millionths) => millionths / 1_000_000),
});
const someTarget = fc.constantFrom(atLeast, atMost, null);

describe("whatever the log", () => {
  test("the order of its lines does not matter", () => {
    fc.assert(
      fc.property(fc.array(someLine), someTarget, fc.integer(), (log, target, seed) => {
        const shuffled = log.toSorted(
          (a, b) => ((a.quantity * 7919 + seed) % 13) - ((b.quantity * 7919 + seed) % 13),
        );
        const question = { target, today, window: null };
        expect(progressOf(shuffled, question)).toEqual(progressOf(log, question));
        expect(progressOf(log.toReversed(), question)).toEqual(progressOf(log, question));
      }),
    );
  });

  test("one more line that is done never lowers what is done", () => {
    fc.assert(
      fc.property(fc.array(someLine), someLine, someTarget, (log, more, target) => {
        const question = { target, today, window: null };
        const [before, after] = [
          progressOf(log, question),
          progressOf([...log, { ...more, kind: "done" }], question),
        ];
        expect(after.done).toBeGreaterThanOrEqual(before.done);
        expect(after.times).toBeGreaterThanOrEqual(before.times);
        expect(after.exceeded).toBeGreaterThanOrEqual(before.exceeded);
      }),
    );
  });
});
