import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import type { ActivityText } from "./activity/activity.ts";
import { aMeasureText } from "./measure.fixture.ts";
import type { Measure } from "./measure.ts";
import { stripOf, voicesOf } from "./page-presenter.ts";
import { figureLine, scheduleWords, whyOf } from "./presenter.ts";
import { situationOf } from "./situation.ts";

const t = translator("sv");
const today = isoDate("2026-03-16");

function situation(
  values: Parameters<typeof aMeasureText>[0],
  log: Partial<ActivityText>[],
  stop: Measure["stop"] = null,
) {
  const measure = { ...aMeasureText(values), id: "m", version: 1, stop } as unknown as Measure;
  return situationOf(measure, [], log.map(lineOf), null, today);
}
const lineOf = (values: Partial<ActivityText>) =>
  ({ day: isoDate("2026-03-01"), kind: "done", quantity: 1, withdrawn: null, ...values }) as never;

describe("what is said about a measure", () => {
  test.each<[Parameters<typeof situation>, string, string]>([
    [[{}, [{}, {}, {}]], "3 av minst 4 tillfällen", "Loggen visar 3 av minst 4 tillfällen. 1 är kvar."],
    [
      [{}, [{ quantity: 4 }]],
      "4 av minst 4 tillfällen",
      "Loggen visar 4 av minst 4 tillfällen. Målet nåddes den 1 mars 2026.",
    ],
    [[{}, []], "0 av minst 4 tillfällen", "Inget är loggat som gjort än."],
    [
      [{ dueOn: isoDate("2026-03-15") }, [{}]],
      "1 av minst 4 tillfällen",
      "Det skulle ha varit klart senast den 15 mars 2026.",
    ],
    [
      [{ direction: "at_most", number: 24, unit: "timmar" }, [{ quantity: 20 }, { quantity: 30.5 }]],
      "30,5 som mest, av högst 24 timmar",
      "Loggen visar som mest 30,5. Gränsen är högst 24 timmar.",
    ],
    [
      [{ direction: "at_most", number: 24, unit: "timmar" }, []],
      "högst 24 timmar",
      "Inget är loggat som gjort än.",
    ],
    [
      [{ direction: null, number: null, unit: "möten" }, [{}, {}]],
      "2 möten",
      "Loggen visar att det gjorts 2 gånger.",
    ],
    [[{ direction: null, number: null, unit: "" }, [{}]], "1 gjorda", "Loggen visar att det gjorts en gång."],
    [
      [{}, [{}], { on: isoDate("2026-03-10"), reason: "x" }],
      "1 av minst 4 tillfällen",
      "Åtgärden stoppades den 10 mars 2026 innan den var klar.",
    ],
  ])("%#", (given, figure, why) => {
    const told = situation(...given);
    expect(figureLine(t, told, given[0]?.unit ?? "tillfällen")).toBe(figure);
    expect(whyOf(t, told)).toBe(why);
  });

  test.each([
    ["2026-03-16", "Snart dags", "Sista dagen är i dag."],
    ["2026-03-17", "Snart dags", "Sista dagen är i morgon, 17 mars 2026."],
    ["2026-03-26", "Snart dags", "Sista dagen är 26 mars 2026, om 10 dagar."],
    ["2026-12-31", "I tid", "Sista dagen är 31 december 2026, om 290 dagar."],
    ["2026-03-15", "Försenat", "Försenat sedan 16 mars 2026, en dag."],
    ["2026-03-01", "Försenat", "Försenat sedan 2 mars 2026, 15 dagar."],
  ])("the schedule with the last day %s", (dueOn, word, sentence) => {
    const { schedule } = situation({ dueOn: isoDate(dueOn) }, [{}]);
    expect(scheduleWords(t, schedule)).toEqual({ word, sentence });
  });

  test("where nobody has spoken, the page says so and only the schedule speaks", () => {
    const voices = voicesOf(t, situation({}, []), { owner: null, evidence: null }, today);
    expect(voices.map(({ word }) => word)).toEqual(["Inget än.", "I tid.", "Inget än."]);
    expect(voices.map(({ source }) => source)).toEqual([
      "Ingen har sagt något",
      "Räknas ut av sig självt, 16 mars 2026",
      "Ingen har sagt något",
    ]);
  });
});

const draw = (log: Partial<ActivityText>[]) => stripOf(t, situation({}, log), log.map(lineOf), today);

describe("the picture of a log", () => {
  test("tells its result in words", () => {
    const strip = draw([
      { day: isoDate("2026-02-03") },
      { day: isoDate("2026-01-12") },
      { day: isoDate("2026-02-20"), kind: "cancelled" },
      { day: isoDate("2026-04-01"), kind: "planned" },
      { day: isoDate("2026-03-01"), kind: "planned" },
    ]);
    expect(strip?.title).toBe(
      "Tidslinje. Gjort: 12 januari och 3 februari. Inställt: 20 februari. Planerat: 1 april.",
    );
    expect(strip?.data).toMatchObject({ from: "2026-01-01", to: "2026-06-30", target: 4 });
    expect(strip?.data.marks).toHaveLength(4);
  });

  test("is left out when nothing is logged", () => {
    expect(draw([])).toBeNull();
  });

  test("reaches as far as what is logged outside the measure's own days", () => {
    expect(draw([{ day: isoDate("2025-11-01") }])?.data.from).toBe("2025-11-01");
  });
});
