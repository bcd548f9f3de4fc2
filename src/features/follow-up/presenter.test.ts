import { describe, expect, test } from "vitest";
import { progressOf } from "#app/features/measure/published.ts";
import {
  someActivity,
  someMeasure,
  somePromise,
  someWords,
} from "#app/features/publication/published.fixture.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { translator } from "#app/platform/language/index.ts";
import { useTable } from "./measure-table.ts";
import type { MeasureWithUse } from "./measure-use.ts";
import { composeReport, type ReportSource } from "./presenter.ts";
import { printReport } from "./printed-report.ts";
import { itemsOf, type Report } from "./report.ts";

const t = translator("sv");
const TODAY = isoDate("2026-05-08");
const log = [
  someActivity("2026-01-12", { text: "Vid Slottsskolan.", quantity: 2 }),
  someActivity("2026-02-03"),
  someActivity("2026-02-10", { kind: "cancelled", text: "Snö." }),
  someActivity("2026-06-01", { kind: "planned" }),
];

function aMeasure(values: Partial<MeasureWithUse> = {}): MeasureWithUse {
  const target = { direction: "at_least", number: 4, unit: "tillfällen" } as const;
  const question = { target, today: isoDate("2026-04-30"), window: null };
  return {
    title: "Kontroll med bromsprov",
    accountable: "Polisen",
    responsibleTitle: "",
    commitment: { kind: "action", target, begins: null, deadline: null, ends: null, stoppedOn: null },
    progress: progressOf(log, question),
    unit: "tillfällen",
    references: ["1.1"],
    stoppedOn: null,
    hours: { planned: null, used: 0 },
    cost: { planned: null, used: 0 },
    ...values,
  };
}

function aReport(values: Partial<ReportSource> = {}): Report {
  return composeReport(
    {
      kommun: { name: "Eskilstuna", isExample: false },
      promise: somePromise([
        { words: someWords(), item: { measures: [someMeasure(log)] } },
        { words: someWords({ heading: "Lampor", target: null }) },
      ]),
      followUp: { title: "Tertial 1", from: isoDate("2026-02-01"), to: isoDate("2026-04-30"), summary: "" },
      measures: [aMeasure()],
      comments: new Map(),
      today: TODAY,
      ...values,
    },
    t,
  );
}

describe("a report", () => {
  test("counts an item from the promise's beginning, and tells what was done in the period", () => {
    const [first] = itemsOf(aReport());
    expect(first).toMatchObject({
      reference: "1.1",
      status: { kind: "underway", word: "På väg" },
      number: { value: "3", unit: "av minst 4 tillfällen" },
      responsible: "Polisen",
      comment: "",
    });
    expect(first?.log.map(({ day, kind }) => [day, kind])).toEqual([
      ["2026-02-10", "missed"],
      ["2026-02-03", "done"],
    ]);
    expect(first?.done).toEqual([
      {
        measure: "Kontroll med bromsprov",
        sentence: "En gång: 3 februari. En gång blev det inte av: 10 februari.",
      },
    ]);
  });

  test("shows today while the period goes on", () => {
    const followUp = { title: "T", from: isoDate("2026-05-01"), to: isoDate("2026-08-31"), summary: "" };
    expect(aReport({ followUp }).asOf).toBe("2026-05-08");
    expect(aReport().asOf).toBe("2026-04-30");
  });

  test("takes what was written before what the measures say", () => {
    const comments = new Map([["1.1", { comment: "Snön kom.", responsible: "Gruppchefen" }]]);
    const [first, second] = itemsOf(aReport({ comments }));
    expect(first).toMatchObject({ comment: "Snön kom.", responsible: "Gruppchefen" });
    expect(second).toMatchObject({ comment: "", responsible: "" });
  });

  test("tells many times as a span with their sum", () => {
    const many = Array.from({ length: 9 }, (_, week) =>
      someActivity(`2026-0${2 + Math.floor(week / 4)}-0${1 + (week % 4)}`, { quantity: 3 }),
    );
    const promise = somePromise([{ words: someWords(), item: { measures: [someMeasure(many)] } }]);
    expect(itemsOf(aReport({ promise }))[0]?.done).toEqual([
      {
        measure: "Kontroll med bromsprov",
        sentence: "9 gånger från 1 februari till 1 april. Sammanlagt 27 tillfällen.",
      },
    ]);
  });

  test.each([
    ["nothing", aMeasure(), null],
    [
      "hours",
      aMeasure({ hours: { planned: 40, used: 6.1 } }),
      [
        ["Kontroll med bromsprov", "40", "6,1"],
        ["Summa", "40", "6,1"],
      ],
    ],
    [
      "kronor that nobody had planned",
      aMeasure({ cost: { planned: null, used: 1200 } }),
      [
        ["Kontroll med bromsprov", "ej angett", "1\u00a0200"],
        ["Summa", "ej angett", "1\u00a0200"],
      ],
    ],
  ])("has columns for what is known: %s", (_, measure, rows) => {
    expect(useTable(aReport({ measures: [measure] }), t)?.rows ?? null).toEqual(rows);
  });
});

describe("on every printed page stands", () => {
  const decided = { on: isoDate("2026-05-08"), by: "Samordnaren", number: 1 };

  test.each([
    ["a draft of an example", true, null, "Eskilstuna kommun · Exempel · Utkast"],
    ["a draft", false, null, "Eskilstuna kommun · Utkast"],
    ["what was decided", false, decided, "Eskilstuna kommun"],
    ["what an example decided", true, decided, "Eskilstuna kommun · Exempel"],
  ])("%s", (_, isExample, decision, header) => {
    const report = { ...aReport({ kommun: { name: "Eskilstuna", isExample } }), decided: decision };
    expect(printReport(report, TODAY, t).document.header).toBe(header);
  });
});
