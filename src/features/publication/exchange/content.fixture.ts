import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import type { ItemContent, PromiseContent } from "#app/features/promise/published.ts";
import { addDays, type IsoDate, isoDate } from "#app/platform/iso-date.ts";
import { EVIDENCE_WORDS, KIND_WORDS, PARTY_WORDS, SCOPE_WORDS } from "./words.ts";

/** Documents in our own words that look like those in use: two parties, an upper limit, no items, and this form. */
export const FIXTURES = ["older-form", "upper-limit", "no-items", "this-form"] as const;

/** The bytes of a fixture. */
export function fixtureBytes(name: (typeof FIXTURES)[number]): Buffer {
  return readFileSync(new URL(`fixtures/${name}.json`, import.meta.url));
}

/** A fixture as JSON. */
export function fixture(name: (typeof FIXTURES)[number]): Record<string, unknown> {
  return JSON.parse(fixtureBytes(name).toString("utf8")) as Record<string, unknown>;
}

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>): fc.Arbitrary<Key> =>
  fc.constantFrom(...(Object.keys(words) as Key[]));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

/** Text as forms and files leave it: composed, trimmed, without control characters; often a word of the format itself. */
const words: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "kommun",
      "polis",
      "Polisen",
      "timmar (högst)",
      "<script>alert(1)</script>",
      "1",
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) =>
        text
          .normalize("NFC")
          .replaceAll(/(?![\t\n\r])\p{Cc}/gu, "")
          .trim(),
      )
      .filter((text) => text !== ""),
  },
);
const day: fc.Arbitrary<IsoDate> = fc.nat(40_000).map((days) => addDays(isoDate("1990-01-01"), days));
const amount = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: 1e12 - 1 }).map((value) => value / 1000),
);
const value = fc.oneof(
  amount,
  amount.map((number) => (number === 0 ? 0 : -number)),
  words,
);

function items(parties: number): fc.Arbitrary<ItemContent> {
  return fc.record({
    heading: maybe(words),
    text: words,
    actors: fc.shuffledSubarray(Array.from({ length: parties }, (_, place) => place)),
    kind: keysOf(KIND_WORDS),
    target: maybe(
      fc.record({
        direction: fc.constantFrom("at_least", "at_most"),
        number: amount,
        unit: fc.oneof(words, fc.constantFrom("", "(högst)", "dagar(högst)")),
      }),
    ),
    deadline: maybe(day),
    season: maybe(words),
    place: maybe(words),
    indicator: maybe(words),
    baseline: maybe(words),
    continuationReason: maybe(words),
    results: fc.array(fc.record({ value, source: maybe(words), date: maybe(day) }), { maxLength: 3 }),
  });
}

/** Any promise that can be kept here. Parties may share a name, or be called what the format has as a word. */
export const promises: fc.Arbitrary<PromiseContent> = fc
  .array(fc.record({ name: words, kind: keysOf(PARTY_WORDS), signatoryTitle: maybe(words) }), {
    maxLength: 4,
  })
  .chain((parties) =>
    fc.record({
      title: words,
      kommun: fc.record({ code: fc.stringMatching(/^[0-9]{4}$/), name: words }),
      policeDistrict: maybe(words),
      parties: fc.constant(parties),
      scope: fc.record({ kind: keysOf(SCOPE_WORDS), name: fc.oneof(words, fc.constant("")) }),
      period: maybe(fc.tuple(day, fc.nat(2000)).map(([from, days]) => ({ from, to: addDays(from, days) }))),
      agreement: maybe(words),
      purpose: maybe(words),
      evidence: fc.array(fc.record({ kind: keysOf(EVIDENCE_WORDS), text: words, date: maybe(day) }), {
        maxLength: 3,
      }),
      followUp: maybe(words),
      focusAreas: fc.array(
        fc.record({ name: words, items: fc.array(items(parties.length), { maxLength: 4 }) }),
        { maxLength: 3 },
      ),
      source: maybe(words),
      remark: maybe(words),
    }),
  );
