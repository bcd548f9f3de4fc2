import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { someActivity, someMeasure, somePromise, someWords } from "./published.fixture.ts";
import { itemsWithWords } from "./published-promise.ts";
import { standingOf } from "./standing.ts";
import { stripOf } from "./strip.ts";

const TODAY = isoDate("2026-10-16");
const t = translator("sv");

function strip(words: ReturnType<typeof someWords>, log: ReturnType<typeof someActivity>[]) {
  const promise = somePromise([{ words, item: { measures: [someMeasure(log)] } }]);
  const [item] = itemsWithWords(promise);
  if (item === undefined) throw new Error("the promise has no item");
  return stripOf(item, standingOf(promise, item, TODAY), promise.content.period, TODAY, t);
}

describe("the picture of an item", () => {
  it("tells its result in words: done, called off, planned", () => {
    const log = [
      someActivity("2026-03-18"),
      someActivity("2026-05-14"),
      someActivity("2026-09-24", { kind: "cancelled" }),
      someActivity("2026-12-07", { kind: "planned" }),
    ];
    expect(strip(someWords(), log)?.title).toBe(
      "Tidslinje. Två gånger gjort: 18 mars och 14 maj. Ett tillfälle blev inte av: 24 september. Ett tillfälle planerat: 7 december.",
    );
  });

  it("leaves out a planned day that passed without a word, and a day done in the future", () => {
    const log = [someActivity("2026-09-01", { kind: "planned" }), someActivity("2026-11-01")];
    expect(strip(someWords(), log)?.data.marks).toEqual([]);
  });

  it("draws each time as one mark when no number is to be reached", () => {
    const log = [someActivity("2026-03-18", { quantity: 120 }), someActivity("2026-04-18", { quantity: 3 })];
    const marks = strip(someWords({ kind: "way_of_working", target: null }), log)?.data.marks;
    expect(marks?.map(({ quantity }) => quantity)).toEqual([1, 1]);
  });

  it("marks what lies above an upper limit as missed", () => {
    const words = someWords({ target: { direction: "at_most", number: 48, unit: "timmar" } });
    const log = [someActivity("2026-03-18", { quantity: 48 }), someActivity("2026-04-18", { quantity: 49 })];
    expect(strip(words, log)?.data.marks.map(({ kind }) => kind)).toEqual(["missed", "done"]);
  });

  it("draws nothing for a wanted outcome: meetings are no result", () => {
    expect(strip(someWords({ kind: "outcome" }), [someActivity("2026-03-18")])).toBeUndefined();
  });
});
