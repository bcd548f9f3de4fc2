import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import {
  type CellChoice,
  optionalCell,
  parseChoiceCell,
  parseDayCell,
  parseNumberCell,
  parseTextCell,
} from "../index.ts";

function problem(key: string, values: Record<string, unknown> = {}): unknown {
  return { ok: false, problem: { key: `tables:${key}`, values: expect.objectContaining(values) as unknown } };
}

describe("a day", () => {
  test.each([
    "2026-03-01",
    "2026-3-1",
    "2026/03/01",
    "20260301",
    "1/3 2026",
    "01/03 2026",
    "1.3.2026",
    "01.03.2026",
    "1. 3. 2026",
    "1 mars 2026",
    "1 Mars 2026",
    "den 1 mars 2026",
    "1 mar. 2026",
    "1:a mars 2026",
    " 1\u00a0mars  2026 ",
  ])("is understood: %s", (text) => {
    expect(parseDayCell(text)).toEqual({ ok: true, value: isoDate("2026-03-01") });
  });

  test.each([
    ["13/3/2026", "2026-03-13"],
    ["3/3/2026", "2026-03-03"],
    ["31-12-2026", "2026-12-31"],
    ["29 februari 2024", "2024-02-29"],
  ])("with one possible meaning is understood: %s", (text, day) => {
    expect(parseDayCell(text)).toEqual({ ok: true, value: day });
  });

  test.each([
    ["1/3/2026", "day.ambiguous", { first: "2026-03-01", second: "2026-01-03" }],
    ["01-03-2026", "day.ambiguous", { text: "01-03-2026" }],
    ["1/3 26", "day.shortYear", {}],
    ["260301", "day.shortYear", {}],
    ["2026-02-29", "day.missing", {}],
    ["3/13/2026", "day.missing", {}],
    ["31 april 2026", "day.missing", {}],
    ["1 marsch 2026", "day.unreadable", {}],
    ["mars 2026", "day.unreadable", {}],
    ["2026-03-01 14:30", "day.unreadable", {}],
    ["46082", "day.unreadable", {}],
    ["", "cell.empty", {}],
  ])("is not guessed: %s", (text, key, values) => {
    expect(parseDayCell(text)).toEqual(problem(key, values));
  });
});

describe("a number", () => {
  test.each([
    ["1 234,5", 1234.5],
    ["1234.5", 1234.5],
    ["1\u00a0234\u00a0567", 1_234_567],
    ["1\u202f234", 1234],
    ["−3", -3],
    ["– 3", -3],
    ["-0", 0],
    ["0,25", 0.25],
    ["+7", 7],
    ["12 345", 12_345],
  ])("is understood: %s", (text, value) => {
    expect(parseNumberCell(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["4 st", "number.unit", { number: "4" }],
    ["4st", "number.unit", { number: "4" }],
    ["25 %", "number.unit", { number: "25" }],
    ["1 234:-", "number.unit", { number: "1 234" }],
    ["1,234.5", "number.ambiguous", {}],
    ["1.234,5", "number.ambiguous", {}],
    ["1 23", "number.unreadable", {}],
    ["fyra", "number.unreadable", {}],
    ["1e5", "number.unreadable", {}],
    ["NaN", "number.unreadable", {}],
    ["4-6", "number.unreadable", {}],
    ["", "cell.empty", {}],
  ])("is not guessed: %s", (text, key, values) => {
    expect(parseNumberCell(text)).toEqual(problem(key, values));
  });

  test("keeps to its limits", () => {
    expect(parseNumberCell("2,5", { whole: true })).toEqual(problem("number.notWhole"));
    expect(parseNumberCell("-1", { min: 0 })).toEqual(problem("number.tooSmall", { min: 0 }));
    expect(parseNumberCell("101", { max: 100 })).toEqual(problem("number.tooLarge", { max: 100 }));
    expect(parseNumberCell("100", { whole: true, min: 0, max: 100 })).toEqual({ ok: true, value: 100 });
  });

  test("is the same number however Swedish writes it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (number) => {
        const rounded = Math.round(number * 1000) / 1000 + 0;
        const written = new Intl.NumberFormat("sv", { maximumFractionDigits: 3 }).format(rounded);
        expect(parseNumberCell(written)).toEqual({ ok: true, value: rounded });
      }),
    );
  });
});

describe("a choice", () => {
  const choices: CellChoice<"done" | "late">[] = [
    { value: "done", words: ["Klar", "Genomförd"] },
    { value: "late", words: ["Försenad"] },
  ];

  test.each([
    ["klar", "done"],
    ["  GENOMFÖRD ", "done"],
    ["Försenad", "late"],
  ])("is understood: %s", (text, value) => {
    expect(parseChoiceCell(text, choices)).toEqual({ ok: true, value });
  });

  test("that is close is proposed, one that is not gives the list", () => {
    expect(parseChoiceCell("Förseand", choices)).toEqual(problem("choice.similar", { closest: "Försenad" }));
    expect(parseChoiceCell("vet ej", choices)).toEqual(
      problem("choice.unknown", { choices: "Klar, Försenad" }),
    );
    expect(parseChoiceCell(" ", choices)).toEqual(problem("cell.empty"));
  });
});

describe("a text", () => {
  test("is trimmed, composed, and has one kind of new line", () => {
    expect(parseTextCell(" A\u030a\r\nb ", { maxLength: 10 })).toEqual({ ok: true, value: "Å\nb" });
  });

  test("is refused when too long, empty, or not to be shown", () => {
    expect(parseTextCell("abc", { maxLength: 2 })).toEqual(problem("text.tooLong", { length: 3, max: 2 }));
    expect(parseTextCell("a\u0000b", { maxLength: 9 })).toEqual(problem("text.unprintable"));
    expect(parseTextCell("\n", { maxLength: 9 })).toEqual(problem("cell.empty"));
  });
});

test("a cell that may be empty gives null when it is, and the same problems when it is not", () => {
  expect(optionalCell(" ", parseDayCell)).toEqual({ ok: true, value: null });
  expect(optionalCell("x", parseDayCell)).toEqual(problem("day.unreadable"));
});
