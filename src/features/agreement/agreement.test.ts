import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { type AgreementContent, type AgreementRemark, hinders, remarksOn, renewalOf } from "./agreement.ts";

const whole: AgreementContent = {
  title: "Samverkansöverenskommelse",
  parties: [
    { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "kommunstyrelsens ordförande" },
    { name: "Polismyndigheten", kind: "police", signatoryTitle: "lokalpolisområdeschef" },
  ],
  purpose: "Tryggare vardag",
  areas: ["Unga"],
  problems: ["Narkotika"],
  goals: [{ text: "Färre rån", measuredBy: "Anmälda rån" }],
  documentation: "Protokoll",
  followUp: "Varje år",
  period: { from: isoDate("2024-01-01"), to: isoDate("2026-08-15") },
  source: null,
  attachments: [],
};

const clock = (today: string, renewalWarningMonths = 6) =>
  renewalOf({ period: whole.period, renewalWarningMonths }, isoDate(today));

describe("what an agreement lacks", () => {
  test("nothing, when all is there", () => {
    expect(remarksOn(whole)).toEqual([]);
  });

  test.each<[AgreementRemark, Partial<AgreementContent>, boolean]>([
    ["no_purpose", { purpose: "" }, true],
    ["no_areas", { areas: [] }, true],
    ["too_few_parties", { parties: whole.parties.slice(0, 1) }, true],
    ["no_signatory", { parties: whole.parties.map((party) => ({ ...party, signatoryTitle: "" })) }, true],
    ["no_period", { period: null }, false],
    ["no_problems", { problems: [] }, false],
    ["no_goals", { goals: [] }, false],
    ["goal_not_measurable", { goals: [{ text: "Tryggare", measuredBy: "" }] }, false],
    ["no_documentation", { documentation: "" }, false],
    ["no_follow_up", { followUp: "" }, false],
  ])("%s", (remark, change, hinderance) => {
    expect(remarksOn({ ...whole, ...change })).toEqual([remark]);
    expect(hinders(remark)).toBe(hinderance);
  });
});

describe("the renewal clock", () => {
  test.each([
    ["2026-01-01", { state: "running", months: 7, days: 227 }],
    ["2026-02-14", { state: "running", months: 6, days: 183 }],
    ["2026-02-15", { state: "warning", months: 6, days: 182 }],
    ["2026-03-16", { state: "warning", months: 5, days: 153 }],
    ["2026-08-01", { state: "warning", months: 0, days: 15 }],
    ["2026-08-15", { state: "warning", months: 0, days: 1 }],
    ["2026-08-16", { state: "expired", months: 0, days: 0 }],
    ["2026-09-01", { state: "expired", months: 0, days: -16 }],
  ] as const)("on %s", (today, expected) => {
    expect(clock(today)).toEqual(expected);
  });

  test("without a last day there is none", () => {
    expect(renewalOf({ period: null, renewalWarningMonths: 6 }, isoDate("2026-03-16"))).toBeNull();
  });

  test("never runs backwards", () => {
    const days = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 36 }), (one, other, warning) => {
        const order = { running: 0, warning: 1, expired: 2 };
        const start = isoDate("2022-01-31");
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((day) =>
          clock(addDays(start, day), warning),
        );
        if (early === undefined || late === undefined || early === null || late === null)
          throw new Error("no clock");
        expect(order[early.state]).toBeLessThanOrEqual(order[late.state]);
        expect(early.months).toBeGreaterThanOrEqual(late.months);
      }),
    );
  });
});
