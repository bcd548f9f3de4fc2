import { isoDate } from "#app/platform/iso-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemContent, PromiseContent } from "../promise.ts";
import type { CheckContext } from "./check-context.ts";
import { checkPromise } from "./check-promise.ts";
import { remarkKey } from "./remark.ts";

const complete: ItemContent = {
  heading: null,
  text: "Genomföra minst fyra trafikkontroller utanför skolor under våren.",
  actors: [0],
  kind: "action",
  target: { direction: "at_least", number: 4, unit: "trafikkontroller" },
  deadline: isoDate("2026-05-31"),
  season: "våren",
  place: "utanför skolor",
  indicator: "Medelhastigheten på Skolgatan",
  baseline: "38 km/h den 1 november 2025, egen mätning",
  continuationReason: null,
  results: [],
};

function promise(items: readonly ItemContent[], change: Partial<PromiseContent> = {}): PromiseContent {
  return {
    title: "Medborgarlöfte för Sjöstad 2026",
    kommun: { code: "0001", name: "Sjöstad" },
    policeDistrict: null,
    parties: [{ name: "Polismyndigheten", kind: "police", signatoryTitle: null }],
    scope: { kind: "kommun", name: "Sjöstad" },
    period: { from: isoDate("2026-01-01"), to: isoDate("2026-12-31") },
    agreement: null,
    purpose: "Lugnare gator.",
    evidence: [{ kind: "survey", text: "Trygghetsmätningen", date: null }],
    followUp: "Varje år i februari.",
    focusAreas: [{ name: "Trafik", items }],
    source: null,
    remark: null,
    ...change,
  };
}

const context: CheckContext = { predecessor: null, causesOf: () => 1, today: isoDate("2026-01-15") };
const codes = (content: PromiseContent, changed: Partial<CheckContext> = {}) =>
  checkPromise(content, { ...context, ...changed }).map(({ code, severity }) => `${code} ${severity}`);
const item = (change: Partial<ItemContent>): PromiseContent => promise([{ ...complete, ...change }]);

const keysOf = (text: string) => checkPromise(item({ text, target: null }), context).map(remarkKey);

test("a promise that says everything gets no remark", () => {
  expect(codes(promise([complete]))).toEqual([]);
});

test.each<[string, Partial<ItemContent>, readonly string[]]>([
  ["nobody is chosen", { actors: [] }, ["party_without_item gap", "actor_missing gap"]],
  [
    "only 'vi'",
    { actors: [], text: `Vi ska genomföra minst fyra kontroller.` },
    ["party_without_item gap", "actor_vague gap"],
  ],
  [
    "a passive verb",
    { actors: [], text: "Minst fyra kontroller ska genomföras." },
    ["party_without_item gap", "actor_vague gap"],
  ],
  [
    "another party in the text",
    { text: "Kommunen ska genomföra minst fyra kontroller." },
    ["actor_differs gap"],
  ],
  ["a weak verb", { text: "Verka för minst fyra trafikkontroller." }, ["verb_weak gap"]],
  ["no number", { text: "Genomföra trafikkontroller.", target: null }, ["number_missing gap"]],
  ["a number in the text alone", { target: null }, ["number_only_in_text gap"]],
  ["no unit", { target: { direction: "at_least", number: 4, unit: " " } }, ["unit_missing gap"]],
  [
    "another number",
    { target: { direction: "at_least", number: 5, unit: "kontroller" } },
    ["text_says_other_number gap"],
  ],
  [
    "another limit",
    { target: { direction: "at_most", number: 4, unit: "kontroller" } },
    ["text_says_other_limit gap"],
  ],
  ["a number outside the text", { text: "Genomföra trafikkontroller." }, ["target_without_words advice"]],
  ["no place", { text: "Genomföra minst fyra kontroller.", place: null }, ["place_missing advice"]],
  [
    "no time",
    { text: "Genomföra minst fyra kontroller.", deadline: null, season: null },
    ["deadline_missing advice"],
  ],
  ["a day after the end", { deadline: isoDate("2027-01-01") }, ["deadline_outside_period gap"]],
  ["a day before the start", { deadline: isoDate("2025-12-31") }, ["deadline_outside_period gap"]],
  ["no indicator", { indicator: null }, ["indicator_missing gap"]],
  ["no baseline", { baseline: " " }, ["baseline_missing gap"]],
  ["an outcome without measure", { kind: "outcome", indicator: null }, ["outcome_without_measure gap"]],
  [
    "an open way of working",
    {
      kind: "way_of_working",
      text: "Arbeta för lugna gator.",
      target: null,
      place: null,
      deadline: null,
      season: null,
    },
    ["verb_weak advice", "way_of_working_open advice"],
  ],
  [
    "two undertakings",
    { text: "Bjuda in minst fyra klasser och besöka alla gårdar." },
    ["several_in_one advice"],
  ],
  [
    "too many words",
    { text: `${complete.text} ${"Det är bra att köra lugnt. ".repeat(7)}` },
    ["too_long advice"],
  ],
  ["a word of officials", { text: "Genomföra minst fyra trafikkontroller inom SSPF." }, ["jargon advice"]],
])("%s", (_, change, expected) => {
  expect(codes(item(change))).toEqual(expected);
});

test.each<[string, Partial<PromiseContent>, readonly string[]]>([
  ["no parties", { parties: [] }, ["parties_missing gap"]],
  ["no period", { period: null }, ["period_missing gap"]],
  ["no purpose", { purpose: " " }, ["purpose_missing gap"]],
  ["no evidence", { evidence: [] }, ["evidence_missing gap"]],
  ["no follow-up", { followUp: null }, ["follow_up_missing gap"]],
  ["no items", { focusAreas: [] }, ["no_items gap"]],
])("%s", (_, change, expected) => {
  expect(codes(promise([complete], change))).toEqual(expected);
});

test.each<[string, ItemContent["target"]]>([
  ["Laga lampor på torget inom ett dygn.", { direction: "at_most", number: 24, unit: "timmar" }],
  [
    "Besöka skolan minst två gånger per termin.",
    { direction: "at_least", number: 2, unit: "gånger per termin" },
  ],
])("%s needs no last day", (text, target) => {
  expect(codes(item({ text, target, deadline: null, season: null, place: "torget" }))).toEqual([]);
});

test("an empty focus area and a party without items are named", () => {
  const content = promise([complete], {
    parties: [
      { name: "Polismyndigheten", kind: "police", signatoryTitle: null },
      { name: "Sjöstads kommun", kind: "kommun", signatoryTitle: null },
    ],
    focusAreas: [
      { name: "Trafik", items: [complete] },
      { name: "Skola", items: [] },
    ],
  });
  const remarks = checkPromise(content, context);
  expect(remarks.map(({ code, where, values }) => [code, where, values])).toEqual([
    ["party_without_item", "promise", { party: "Sjöstads kommun" }],
    ["focus_area_empty", { focusArea: 1 }, { name: "Skola" }],
  ]);
});

test("a period that ends before it begins, or is over, is said so", () => {
  const backwards = { from: isoDate("2026-12-31"), to: isoDate("2026-01-01") };
  expect(codes(promise([{ ...complete, deadline: null }], { period: backwards }))).toEqual([
    "period_ends_before_begins gap",
  ]);
  expect(codes(promise([complete]), { today: isoDate("2027-01-01") })).toEqual(["period_over advice"]);
});

test("an item without a cause is said so, by its place", () => {
  const remarks = checkPromise(
    promise([
      complete,
      {
        ...complete,
        text: "Laga minst två lampor på torget.",
        target: { direction: "at_least", number: 2, unit: "lampor" },
      },
    ]),
    {
      ...context,
      causesOf: (_, index) => index,
    },
  );
  expect(remarks.map(({ code, where }) => [code, where])).toEqual([
    ["cause_missing", { focusArea: 0, item: 0 }],
  ]);
});

test("remarks quote the words they are about", () => {
  const content = item({
    text: "Verka för trygghet i parken tillsammans med minst fyra föreningar.",
    target: { direction: "at_least", number: 7, unit: "föreningar" },
  });
  const quotes = checkPromise(content, context).map(({ code, quote, values }) => [code, quote, values]);
  expect(quotes).toEqual([
    ["verb_weak", "Verka", { verb: "verka" }],
    ["text_says_other_number", "minst fyra föreningar", { number: 7, written: 4, unit: "föreningar" }],
  ]);
});

test("the same undertaking twice points to the first; the same for another party does not", () => {
  const twice = checkPromise(promise([complete, complete]), context);
  expect(twice.map(({ code, where, values }) => [code, where, values])).toEqual([
    ["duplicate_of", { focusArea: 0, item: 1 }, { other: "1.1" }],
  ]);
  const kommun = { name: "Sjöstads kommun", kind: "kommun", signatoryTitle: null } as const;
  const police = { name: "Polismyndigheten", kind: "police", signatoryTitle: null } as const;
  expect(codes(promise([complete, { ...complete, actors: [1] }], { parties: [police, kommun] }))).toEqual([]);
});

test("an item taken over from the last promise shows what changed and asks why", () => {
  const predecessor = item({ text: complete.text.replace("fyra", "tre") });
  const [remark] = checkPromise(promise([complete]), { ...context, predecessor });
  expect(remark).toMatchObject({ code: "repeats_predecessor", severity: "gap", values: { other: "1.1" } });
  expect(remark?.difference?.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", text: "tre" },
    { kind: "added", text: "fyra" },
  ]);
  expect(codes(item({ continuationReason: "Två skolor återstår." }), { predecessor })).toEqual([]);
});

test("a remark keeps its key when something else in the text changes", () => {
  expect(keysOf("Genomföra kontroller vid skolan.")).toEqual(["number_missing:0.0"]);
  expect(keysOf("Genomföra kontroller vid parken.")).toEqual(keysOf("Genomföra kontroller vid skolan."));
});

test("ten megabytes in one field are checked at once", () => {
  const text = "Genomföra minst fyra trafikkontroller utanför skolor under våren. ".repeat(150_000);
  const started = performance.now();
  const predecessor = item({ text: text.replaceAll("fyra", "fem") });
  expect(codes(item({ text }), { predecessor })).toContain("too_long advice");
  expect(performance.now() - started).toBeLessThan(3000);
});

test("checking never throws, gives the same twice, and places every remark on something that exists", () => {
  const text = fc.oneof(
    fc.constantFrom(complete.text, "Vi ska verka för SSPF.", ""),
    fc.string({ unit: "binary" }),
  );
  const items = fc.array(
    fc
      .record({
        text,
        kind: fc.constantFrom("action", "way_of_working", "outcome"),
        actors: fc.subarray([0, 1]),
        place: fc.option(text),
      })
      .map((change): ItemContent => ({ ...complete, ...change })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(items, items, (now, before) => {
      const content = promise(now);
      const run = () => checkPromise(content, { ...context, predecessor: promise(before) });
      const remarks = run();
      expect(run()).toEqual(remarks);
      const places = remarks.flatMap(({ where }) => (where !== "promise" && "item" in where ? [where] : []));
      expect(
        places.filter(({ focusArea, item }) => content.focusAreas[focusArea]?.items[item] === undefined),
      ).toEqual([]);
    }),
  );
});
