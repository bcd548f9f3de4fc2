import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { heldNames, type Name, nameOn } from "./names.ts";

const council: readonly Name[] = [
  { name: "Trygga Eskilstuna", shortName: "", from: null },
  { name: "Trygghetsrådet", shortName: "", from: isoDate("2019-01-01") },
  { name: "Brottsförebyggande rådet", shortName: "BRÅ", from: isoDate("2024-07-01") },
];

describe("names over time", () => {
  it.each([
    ["2015-05-05", "Trygga Eskilstuna"],
    ["2018-12-31", "Trygga Eskilstuna"],
    ["2019-01-01", "Trygghetsrådet"],
    ["2024-06-30", "Trygghetsrådet"],
    ["2024-07-01", "Brottsförebyggande rådet"],
    ["2099-01-01", "Brottsförebyggande rådet"],
  ])("on %s it is called %s", (day, name) => {
    expect(nameOn(council, isoDate(day)).name).toBe(name);
  });

  it("before its first name begins, it has that name", () => {
    expect(nameOn(council.slice(1), isoDate("2001-01-01")).name).toBe("Trygghetsrådet");
  });

  it("each name holds until the day before the next", () => {
    expect(heldNames(council).map(({ lastDay }) => lastDay)).toEqual(["2018-12-31", "2024-06-30", null]);
  });

  it("every day from the first name on has exactly one name, and it is the one that holds", () => {
    const start = isoDate("2010-01-01");
    const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 5000 }), (lengths, offset) => {
        let at = 0;
        const names = lengths.map((length, index) => {
          const from = addDays(start, at);
          at += length;
          return { name: String(index), shortName: "", from };
        });
        const day = addDays(start, offset);
        const holding = heldNames(names).filter(
          ({ from, lastDay }) => (from === null || from <= day) && (lastDay === null || day <= lastDay),
        );
        expect(holding.map(({ name }) => name)).toEqual([nameOn(names, day).name]);
      }),
    );
  });
});
