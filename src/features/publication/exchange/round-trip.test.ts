import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIXTURES, fixture, promises } from "./fixtures/content.ts";
import { fromExchange } from "./from-exchange.ts";
import schema from "./lofte.schema.json" with { type: "json" };
import { problemSentence } from "./problem.ts";
import { exchangeText, type ExchangeDocument, toExchange } from "./to-exchange.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
formats.default(ajv);
const check = ajv.compile(schema);
/** Where a document does not fit the schema, and how. */
const misfits = (document: unknown): string[] =>
  check(document)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
const viaFile = (document: ExchangeDocument): unknown => JSON.parse(exchangeText(document));
/** What is published beside a text, in the shape the program gives it. */
const beside = {
  promise: {
    publicering: { adress: "https://exempel.se/loften/x", arkiverat: false, lage_den: "2026-03-16" },
  },
  items: new Map([
    ["1.1", { uppfoljning_av_atagande: { nummer: "1.1", status: "på väg", tillfallen: 2, gjort: 3 } }],
  ]),
};

describe("every promise", () => {
  test("comes back as it went, with and without what is published about it", () => {
    fc.assert(
      fc.property(promises, fc.boolean(), (content, published) => {
        const reading = fromExchange(viaFile(published ? toExchange(content, beside) : toExchange(content)));
        expect(reading).toEqual({ content, warnings: reading.warnings });
        expect(reading.warnings.every(({ code }) => code === "limit_in_unit")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("is written as the schema says", () => {
    fc.assert(
      fc.property(promises, (content) => {
        expect(misfits(viaFile(toExchange(content, beside)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(FIXTURES)("the document %s", (name) => {
  test("fits the schema and is read without a word", () => {
    expect(misfits(fixture(name))).toEqual([]);
    expect(fromExchange(fixture(name))).toMatchObject({ warnings: [] });
    expect(fromExchange(fixture(name)).content).not.toBeNull();
  });

  test("is the same after import, export and import", () => {
    const { content } = fromExchange(fixture(name));
    if (content === null) throw new Error(`${name} was refused`);
    const written = exchangeText(toExchange(content));
    const again = fromExchange(JSON.parse(written));
    expect(again).toEqual({ content, warnings: [] });
    expect(exchangeText(toExchange(content, { promise: {}, items: new Map() }))).toBe(written);
  });
});

describe("whatever a file holds", () => {
  test("it is read or refused with sentences that are whole, never thrown at", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expectWholeSentences(fromExchange(value));
      }),
    );
  });

  test("a document with one thing changed to anything is read only when the schema takes it too", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        (name, where, value) => {
          const document = fixture(name);
          changeOne(document, where, value);
          const reading = fromExchange(document);
          expectWholeSentences(reading);
          const refused = misfits(document).filter((misfit) => !UNREAD.test(misfit));
          expect(reading.content === null ? [] : refused).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** The program passes over what is published about a promise; the schema describes it all the same. */
const UNREAD = /^\/(utgava|publicering|\$schema)/;

function expectWholeSentences(reading: ReturnType<typeof fromExchange>): void {
  const notes = [...(reading.content === null ? reading.problems : []), ...reading.warnings];
  expect(reading.content !== null || notes.length > 0).toBe(true);
  for (const note of notes) {
    expect(note.path).toMatch(/^\$/);
    expect(problemSentence(note)).toMatch(/[.?]$/);
    expect(problemSentence(note)).not.toMatch(/\{\{\w+\}\}/);
  }
}

/** Puts `value` in the place number `where` of all places in the document. */
function changeOne(document: Record<string, unknown>, where: number, value: unknown): void {
  const places: (() => void)[] = [];
  const visit = (inside: unknown): void => {
    if (typeof inside !== "object" || inside === null) return;
    const members = inside as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      places.push(() => {
        members[key] = value;
      });
      visit(members[key]);
    }
  };
  visit(document);
  places[where % places.length]?.();
}
