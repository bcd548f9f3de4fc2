import { describe, expect, it } from "vitest";
import { peaks } from "./index.ts";

/** A table with `low` events an hour and `high` where the hour is in a block. */
function aWeek(low: number, high: number, isHigh: (weekday: number, hour: number) => boolean) {
  const values = Float64Array.from({ length: 168 }, (_, place) =>
    isHigh(Math.floor(place / 24), place % 24) ? high : low,
  );
  return { values, n: values.reduce((sum, value) => sum + value, 0), warnings: [] };
}

describe("peaks of the week", () => {
  it("are found as they were put in, the largest first", () => {
    const table = aWeek(2, 20, (weekday, hour) =>
      weekday < 5 ? hour >= 14 && hour < 18 : weekday === 5 && hour >= 20,
    );
    expect(peaks(table, 3)).toEqual([
      { weekday: 0, days: 5, hour: 14, hours: 4, events: 400 },
      { weekday: 5, days: 1, hour: 20, hours: 4, events: 80 },
    ]);
  });

  it("go past midnight, and from Sunday into Monday", () => {
    const table = aWeek(
      1,
      30,
      (weekday, hour) => (weekday === 6 && hour >= 22) || (weekday === 0 && hour < 2),
    );
    expect(peaks(table, 3)).toEqual([{ weekday: 6, days: 1, hour: 22, hours: 4, events: 120 }]);
  });

  it("are the same days on end when every day has them", () => {
    const table = aWeek(1, 10, (_, hour) => hour >= 7 && hour < 9);
    expect(peaks(table, 3)).toEqual([{ weekday: 0, days: 7, hour: 7, hours: 2, events: 140 }]);
  });

  it("hold a twentieth of what happens, or are not named", () => {
    const table = aWeek(0, 0, () => false);
    table.values.fill(100, 110, 114);
    table.values.fill(8, 20, 22);
    expect(peaks({ ...table, n: 416 }, 3)).toEqual([
      { weekday: 4, days: 1, hour: 14, hours: 4, events: 400 },
    ]);
  });

  it("are none where all hours are alike, and where too little has happened", () => {
    expect(
      peaks(
        aWeek(5, 5, () => false),
        3,
      ),
    ).toEqual([]);
    expect(
      peaks(
        aWeek(0, 10, (weekday, hour) => weekday === 0 && hour < 4),
        3,
      ),
    ).toEqual([]);
  });
});
