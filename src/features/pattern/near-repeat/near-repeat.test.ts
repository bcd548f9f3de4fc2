import { describe, expect, test } from "vitest";
import { isCannot } from "#app/statistics/index.ts";
import { aPatternKommun, type MadeEvent } from "../pattern.fixture.ts";
import { nearestRepeat, nearRepeats } from "./near-repeat.ts";

const { read, happened, category, square, me } = await aPatternKommun();
const PAGE = "/arbeta/monster/upprepning";
const year = "fran=2025-01-01&till=2025-12-31";
const about = (name: string): string => `${PAGE}?${year}&kategori=${category(name)}`;
const day = (number: number): string => new Date(Date.UTC(2025, 0, number, 11)).toISOString();
/** Places so far from each other that none is near another. */
const far = (number: number) => ({
  longitude: 16.42 + 0.01 * (number % 15),
  latitude: 59.31 + 0.015 * Math.floor(number / 15),
});

// Twelve places, each with two events three days apart, the places a fortnight or more from each other in time.
const repeating: MadeEvent[] = Array.from({ length: 12 }, (_, place) =>
  [0, 3].map((later) => ({
    at: day(1 + 29 * place + later),
    position: far(place),
    category: category("Klotter"),
  })),
).flat();
// Ten events on one and the same point.
const centre: MadeEvent[] = Array.from({ length: 12 }, (_, number) => ({
  at: day(1 + 20 * number),
  position: { longitude: 16.5, latitude: 59.35 },
  category: category("Brand"),
}));
// Six at a place of the list, and one nowhere known.
const listed: MadeEvent[] = Array.from({ length: 6 }, (_, number) => ({
  at: day(1 + 50 * number),
  place: square,
  category: category("Trasig belysning"),
}));
const few: MadeEvent[] = Array.from({ length: 4 }, (_, number) => ({
  at: day(1 + number),
  position: far(number),
  category: category("Buskörning"),
}));
const many: MadeEvent[] = Array.from({ length: 2001 }, (_, number) => ({
  at: day(1 + (number % 300)),
  position: far(number),
  category: category("Annat"),
}));
await happened([
  ...few,
  ...many,
  ...repeating,
  ...centre,
  ...listed,
  { at: day(9), category: category("Trasig belysning") },
]);

describe("near repeats", () => {
  test("are found, with the pairs counted by hand", async () => {
    const { status, text } = await read(about("Klotter"));
    expect(status).toBe(200);
    // 24 events; on the same place within seven days 12 pairs. All pairs within seven days: the 12, of 276; on the same place 12: 12 · 12 / 276 = 0.52.
    expect(text).toContain(
      "händer det oftare än av en slump igen på samma plats inom 7 dagar: 12 par av händelser, mot 0,5 väntade (23 gånger så många)",
    );
    expect(text).toContain("24 händelser med känd plats är med.");
    const csv = await (await me.get(about("Klotter").replace("?", "/upprepning.csv?"))).text();
    expect(csv.split("\r\n")[1]).toBe('0;0;0;7;12;"0,522";23;"0,002";"0,024"');
    expect(csv.trim().split("\r\n")).toHaveLength(13);
  });

  test("ask for a category first", async () => {
    expect((await read(`${PAGE}?${year}`)).text).toContain("Välj en kategori");
  });

  test("are not looked for among centre points, but at places of the list", async () => {
    expect((await read(about("Brand"))).text).toContain(
      "100 procent av de utsatta punkterna ligger på samma få ställen",
    );
    const { text } = await read(about("Trasig belysning"));
    expect(text).toContain("Det syns ingen upprepning som inte kan vara en slump.");
    expect(text).toContain("6 händelser med känd plats är med. 1 händelse utan känd plats är inte med.");
  });

  test("are not looked for among too few, or more than can be dealt out", async () => {
    expect((await read(about("Intrång"))).text).toContain("Ingen händelse i urvalet har en känd plats.");
    expect((await read(about("Buskörning"))).text).toContain(
      "Det finns 4 att räkna på, och det behövs minst 5.",
    );
    expect((await read(about("Annat"))).text).toContain(
      "2 001 händelser har en plats, och vi räknar på högst 2 000.",
    );
  });

  test("stand out only where there are more pairs than chance gives", () => {
    const cell = {
      metres: { from: 0, to: 0 },
      days: { from: 0, to: 7 },
      observed: 3,
      expected: 9,
      ratio: 1 / 3,
      pValue: 0.001,
      adjusted: 0.01,
    };
    expect(nearestRepeat({ cells: [cell] })).toBeUndefined();
    const more = { ...cell, observed: 12 };
    expect(nearestRepeat({ cells: [cell, more] })).toBe(more);
    const events = Array.from({ length: 12 }, (_, number) => ({
      ...far(number),
      precision: "point" as const,
      day: 30 * number,
    }));
    const result = nearRepeats({ events, placed: 12, unknownPlaces: 0 });
    expect(isCannot(result) ? result : nearestRepeat(result)).toBeUndefined();
  });
});
