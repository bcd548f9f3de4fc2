import { describe, expect, test } from "vitest";
import { type FIXTURES, fixture, fixtureBytes } from "./fixtures/content.ts";
import { fromExchange, type Reading } from "./from-exchange.ts";
import { LARGEST_FILE, readDocument } from "./read-document.ts";
import { type ExchangeProblem, problemSentence } from "./problem.ts";

type Document = Record<string, unknown>;
const lines = (problems: readonly ExchangeProblem[]): string[] =>
  problems.map((problem) => `${problem.path}: ${problemSentence(problem)}`);
const problemsOf = (reading: Reading): string[] => (reading.content === null ? lines(reading.problems) : []);
const contentOf = (reading: Reading) => {
  if (reading.content === null) throw new Error(problemsOf(reading).join("\n"));
  return reading.content;
};
const read = (name: (typeof FIXTURES)[number], changes: Document = {}) =>
  fromExchange({ ...fixture(name), ...changes });
/** The older form with a single item, which `item` completes. */
const withItem = (item: Document, format?: string) =>
  read("older-form", {
    ...(format === undefined ? {} : { format }),
    fokusomraden: [{ namn: "Kvällar", atagan: [{ text: "Gå ut.", slag: "insats", ...item }] }],
  });
const itemOf = (reading: Reading) => contentOf(reading).focusAreas[0]?.items[0];

describe("documents in the older form", () => {
  test("give parties a kind by their name and a role from the list beside them", () => {
    expect(contentOf(read("older-form")).parties).toEqual([
      { name: "Sundviks kommun", kind: "kommun", signatoryTitle: "kommunstyrelsens ordförande" },
      { name: "Polismyndigheten", kind: "police", signatoryTitle: "lokalpolisområdeschef" },
    ]);
    expect(contentOf(read("no-items")).parties.map(({ kind }) => kind)).toEqual([
      "kommun",
      "police",
      "other",
      "other",
    ]);
    const named = (names: string[]) =>
      contentOf(read("no-items", { parter: names })).parties.map(({ kind }) => kind);
    expect(named(["Region Gotland", "Polisen", "Sandviks stad", "HB Halmstad", "Stadsnät"])).toEqual([
      "kommun",
      "police",
      "kommun",
      "other",
      "other",
    ]);
  });

  test("write an upper limit in the unit, and it is read as one", () => {
    expect(itemOf(read("upper-limit"))).toMatchObject({
      actors: [2],
      target: { direction: "at_most", number: 48, unit: "timmar" },
    });
  });

  test("in this form the unit is only a unit, with a word about it", () => {
    const reading = withItem({ minst: 48, enhet: "timmar (högst)" }, "handslag-lofte/1");
    expect(itemOf(reading)?.target).toEqual({ direction: "at_least", number: 48, unit: "timmar (högst)" });
    expect(lines(reading.warnings)).toEqual([
      '$.fokusomraden[0].atagan[0].enhet: the unit says "högst" but the number is under "minst" and was read as a least number. Use "hogst".',
    ]);
  });

  test("may state no period, have no items and four parties", () => {
    expect(contentOf(read("upper-limit")).period).toBeNull();
    expect(contentOf(read("no-items"))).toMatchObject({
      focusAreas: [],
      period: { from: "2020-06-01", to: "2020-08-31" },
    });
  });
});

describe("results", () => {
  test("that contradict each other are all kept, with their sources", () => {
    expect(itemOf(read("this-form"))?.results).toEqual([
      { value: 20, source: "kommunen", date: "2026-02-01" },
      { value: 31, source: "bostadsbolaget", date: null },
    ]);
  });

  test("can be a number or a sentence", () => {
    expect(itemOf(withItem({ resultat: 0 }))?.results).toEqual([{ value: 0, source: null, date: null }]);
    expect(itemOf(withItem({ resultat: "enligt plan" }))?.results).toEqual([
      { value: "enligt plan", source: null, date: null },
    ]);
    expect(itemOf(withItem({ resultat: [] }))?.results).toEqual([]);
  });
});

describe("actors", () => {
  test("are found by word, by name and by number", () => {
    expect(itemOf(withItem({ aktorer: ["polis", "Sundviks kommun"] }))?.actors).toEqual([1, 0]);
    expect(itemOf(withItem({ aktorer: [2, "polis"] }))?.actors).toEqual([1]);
  });

  test.each([
    [
      "polsi",
      '"polsi" is none of the parties. Add it to parter, or write one of "kommun", "polis", "Sundviks kommun", "Polismyndigheten". Did you mean "polis"?',
    ],
    [
      3,
      '3 is none of the parties. Add it to parter, or write one of "kommun", "polis", "Sundviks kommun", "Polismyndigheten".',
    ],
  ])("that are nobody are refused: %j", (actor, sentence) => {
    expect(problemsOf(withItem({ aktorer: [actor] }))).toEqual([
      `$.fokusomraden[0].atagan[0].aktorer[0]: ${sentence}`,
    ]);
  });

  test("that can be two parties are refused", () => {
    const two = read("older-form", {
      parter: ["Sundviks kommun", "Norrviks kommun", "Polisen"],
      undertecknare: null,
    });
    expect(problemsOf(two)[0]).toBe(
      `$.fokusomraden[0].atagan[0].aktorer[0]: "kommun" can be any of several parties. Write the party's name, or its number in parter.`,
    );
  });
});

describe("what is wrong is told with its place", () => {
  test.each<[Document, string]>([
    [{ titel: undefined }, '$: "titel" is missing. Add the title of the promise.'],
    [{ titel: " " }, "$.titel: the text is empty. Write it, or leave the key out where it may be absent."],
    [{ titel: 5 }, "$.titel: found 5, expected text in quotation marks."],
    [{ titel: "x".repeat(501) }, "$.titel: the text has 501 characters; at most 500 are taken. Shorten it."],
    [{ syfte: "a\u0000b" }, "$.syfte: the text holds U+0000, which is no letter or sign. Remove it."],
    [{ syfte: "a\ud800b" }, "$.syfte: the text holds U+D800, which is no letter or sign. Remove it."],
    [
      { kommunkod: 484 },
      '$.kommunkod: found 484, expected the four digits of a kommun in quotation marks, such as "0484".',
    ],
    [
      { period: undefined },
      '$: "period" is missing. Add the first and last day, or null when the document names none.',
    ],
    [
      { period: { fran: "2018-02-30", till: "2018-12-31" } },
      '$.period.fran: found "2018-02-30", expected a day that exists, written as 2026-03-01.',
    ],
    [
      { period: { fran: "2018-12-31", till: "2018-02-01" } },
      "$.period: the period ends 2018-02-01, before it begins 2018-12-31. Correct one of the days.",
    ],
    [{ parter: {} }, "$.parter: found an object, expected a list: [ … ]."],
    [
      { parter: ["Sundviks kommun", "Polisen", 7] },
      "$.parter[2]: found 7, expected the name of a party, or an object with namn and slag.",
    ],
    [
      { omfattning: { slag: "stadsdel", namn: "Ängen" } },
      '$.omfattning.slag: found "stadsdel", expected one of "kommun", "stadsdelar", "plats". Did you mean "stadsdelar"?',
    ],
    [
      { format: "handslag-lofte/2" },
      '$.format: found "handslag-lofte/2"; only "handslag-lofte/1" can be read. Leave "format" out of documents in the older form.',
    ],
    [
      { fokusomraden: ["Kvällar"] },
      '$.fokusomraden[0]: found "Kvällar", expected an object: { … } with the keys namn, atagan.',
    ],
  ])("%j", (changes, line) => {
    expect(problemsOf(read("older-form", changes))).toEqual([line]);
  });

  test.each<[Document, string]>([
    [{ slag: "aktivitet" }, ".slag"],
    [{ minst: "fyra", enhet: "gånger" }, ".minst"],
    [{ minst: -1, enhet: "gånger" }, ".minst"],
    [{ minst: 1e12, enhet: "gånger" }, ".minst"],
    [{ minst: 4 }, ""],
    [{ minst: 4, hogst: 5, enhet: "gånger" }, ""],
    [{ senast: "31 december" }, ".senast"],
    [{ senast: "0000-01-01" }, ".senast"],
    [{ resultat: true }, ".resultat"],
    [{ resultat: [{ kalla: "kommunen" }] }, ".resultat[0]"],
    [{ text: "x".repeat(10_001) }, ".text"],
  ])("item with %j", (item, path) => {
    const reading = withItem(item);
    expect(reading.content === null && reading.problems.map((problem) => problem.path)).toEqual([
      `$.fokusomraden[0].atagan[0]${path}`,
    ]);
  });

  test("everything at once", () => {
    expect(problemsOf(fromExchange({}))).toHaveLength(7);
    expect(problemsOf(fromExchange([]))).toHaveLength(1);
  });
});

test("keys that the format does not have are left out, with the nearest that it has", () => {
  const reading = read("older-form", { omfatning: {}, "två ord": 1 });
  expect(contentOf(reading)).toEqual(contentOf(read("older-form")));
  expect(lines(reading.warnings)).toEqual([
    '$.omfatning: ignored: the format has no key "omfatning" here. Did you mean "omfattning"?',
    '$["två ord"]: ignored: the format has no key "två ord" here.',
  ]);
});

test("script in every field is text like any other", () => {
  const script = "<script>alert(1)</script>";
  const { content } = read("this-form", { titel: script, syfte: script, kalla: script, kommun: script });
  expect(content).toMatchObject({ title: script, purpose: script, source: script, kommun: { name: script } });
});

/** A document with one text of that many letters. */
const long = (length: number) =>
  Buffer.from(JSON.stringify({ ...fixture("older-form"), syfte: "x".repeat(length) }));

describe("files", () => {
  const text = fixtureBytes("older-form").toString("utf8");
  test("with and without byte order mark are the same", () => {
    expect(readDocument(Buffer.from(`\ufeff${text}`))).toEqual(readDocument(Buffer.from(text)));
    expect(readDocument(Buffer.from(text)).content).not.toBeNull();
  });

  test.each<[string, Uint8Array, string]>([
    ["empty", Buffer.alloc(0), ": the file is empty."],
    [
      "10 MB",
      Buffer.alloc(10_000_000, 32),
      ": the file is 10.0 MB; at most 2.0 MB are read. Is it a promise?",
    ],
    [
      "Latin-1",
      Buffer.from(text, "latin1"),
      "line 3: the text is not UTF-8 (probably Windows-1252 (Latin-1)). Save the file as UTF-8 and try again.",
    ],
    [
      "UTF-16",
      Buffer.from(`\ufeff${text}`, "utf16le"),
      ": the text is not UTF-8 (UTF-16, or a file that is no text). Save the file as UTF-8 and try again.",
    ],
    [
      "broken",
      Buffer.from('{\n  "titel": "a",\n}'),
      'line 3, column 1: this is not JSON: found "}", expected a key in quotation marks (there may be a comma too many before it).',
    ],
    [
      "a key twice",
      Buffer.from('{ "titel": "a", "titel": "b" }'),
      'line 1, column 17: the key "titel" stands twice in the same object. Keep one.',
    ],
  ])("%s", (_, bytes, line) => {
    expect(problemsOf(readDocument(bytes))).toEqual([line]);
  });

  test("one text of 10 MB is refused by the file's size, of 1 MB by its own", () => {
    expect(problemsOf(readDocument(long(10_000_000)))).toHaveLength(1);
    expect(long(1_000_000).length).toBeLessThan(LARGEST_FILE);
    expect(problemsOf(readDocument(long(1_000_000)))).toEqual([
      "$.syfte: the text has 1000000 characters; at most 10000 are taken. Shorten it.",
    ]);
  });
});
