import { describe, expect, test } from "vitest";
import { translator } from "#app/platform/language/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { FocusAreaId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { advice, gap, REMARK_CODES, type RemarkCode, type RemarkPlace } from "./checker/remark.ts";
import { anItem, aPromise } from "./promise.fixture.ts";
import { remarkWords } from "./remark-words.ts";
import type { WorkingPromise } from "./working-text.ts";

const t = translator("sv");
const promise: WorkingPromise = {
  ...aPromise(),
  id: "p" as PromiseId,
  slug: "eskilstuna",
  agreementId: null,
  predecessorId: null,
  status: "draft",
  amendmentReason: null,
  importedFrom: null,
  version: 1,
  parties: [],
  focusAreas: [
    {
      id: "f" as FocusAreaId,
      name: "Trafik",
      items: [
        {
          ...anItem(),
          id: "i" as PromiseItemId,
          focusAreaId: "f" as FocusAreaId,
          reference: "1.1",
          causes: [],
          version: 1,
        },
      ],
    },
  ],
};
const ITEM = { focusArea: 0, item: 0 };

describe("a remark in words", () => {
  test.each<[RemarkCode, RemarkPlace, string]>([
    ["number_missing", ITEM, "/arbeta/loften/p/ataganden/i#number"],
    ["cause_missing", ITEM, "/arbeta/loften/p/ataganden/i#causes"],
    ["verb_weak", ITEM, "/arbeta/loften/p/ataganden/i#text"],
    ["purpose_missing", "promise", "/arbeta/loften/p/om#purpose"],
    ["period_missing", "promise", "/arbeta/loften/p/om#from"],
    ["parties_missing", "promise", "/arbeta/loften/p/parter"],
    ["evidence_missing", "promise", "/arbeta/loften/p/underlag"],
    ["focus_area_empty", { focusArea: 0 }, "/arbeta/loften/p/ataganden/nytt?omrade=f"],
    ["no_items", "promise", "/arbeta/loften/p#nytt-omrade"],
  ])("%s leads to its field", (code, where, href) => {
    expect(remarkWords(t, promise, gap(code, where)).href).toBe(href);
  });

  test("writes days and numbers in Swedish", () => {
    const values = {
      day: isoDate("2029-01-31"),
      from: isoDate("2026-01-01"),
      to: isoDate("2027-12-31"),
      deadline: isoDate("2029-01-31"),
    };
    const words = remarkWords(t, promise, gap("deadline_outside_period", ITEM, { values }));
    expect(words.what).toMatch(/januari|december/);
    expect(
      remarkWords(t, promise, gap("number_only_in_text", ITEM, { values: { number: 2.5, unit: "timmar" } }))
        .what,
    ).toContain("2,5 timmar");
  });

  test("has words for every code", () => {
    for (const code of REMARK_CODES) {
      const { what, why, todo } = remarkWords(t, promise, advice(code, ITEM));
      for (const words of [what, why, todo]) expect(words).not.toContain("checker:");
    }
  });
});
