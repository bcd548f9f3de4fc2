import { expect, test } from "vitest";
import { readPromise } from "./read-promise.ts";

const DOCUMENT = `Medborgarlöfte för Sjöstad 2022

Löftet är en överenskommelse mellan Sjöstads kommun och Polismyndigheten.
Det gäller från den 1 februari 2022 till den 31 december 2022.

Syfte
Fler ska våga vara ute på kvällen.

Trygg trafik

Polisen lovar att:
• genomföra minst fyra trafikinsatser utanför skolor, våren hjälm och hösten reflex
• kontrollera hastigheten vid 120 tillfällen i Norrängen senast den 30 november
Kommunen lovar att
- arbeta för lugnare gator
- laga trasig belysning inom ett dygn

Ungdomar
1. Polisen och kommunen ska bjuda in föräldrar två gånger per termin.
2. Vi ska besöka alla fritidsgårdar.
3. Narkotikasök med hund på skolor.

Uppföljning
Löftet följs upp varje år.
`;

test("a whole promise is read into its parts", () => {
  const read = readPromise(DOCUMENT);
  expect(read.title?.value).toBe("Medborgarlöfte för Sjöstad 2022");
  expect(read.period).toMatchObject({ value: { from: "2022-02-01", to: "2022-12-31" }, sure: "read" });
  expect(read.parties.map(({ value }) => value)).toEqual([
    { name: "Sjöstads kommun", kind: "kommun" },
    { name: "Polismyndigheten", kind: "police" },
  ]);
  expect(read.purpose?.value).toBe("Fler ska våga vara ute på kvällen.");
  expect(read.followUp?.value).toBe("Löftet följs upp varje år.");
  expect(read.focusAreas.map(({ name }) => name?.value)).toEqual(["Trygg trafik", "Ungdomar"]);
  expect(read.leftOver.map(({ quote }) => quote)).toEqual([
    "Löftet är en överenskommelse mellan Sjöstads kommun och Polismyndigheten.\nDet gäller från den 1 februari 2022 till den 31 december 2022.",
  ]);
});

test("each item carries its fields with the words they were read from", () => {
  const [traffic] = readPromise(DOCUMENT).focusAreas;
  const [first, second, third, fourth] = traffic?.items ?? [];
  expect(first).toMatchObject({
    text: { value: "Genomföra minst fyra trafikinsatser utanför skolor, våren hjälm och hösten reflex" },
    actors: [{ value: 1, sure: "inferred", from: { quote: "Polisen lovar att:" } }],
    kind: { value: "action", sure: "read" },
    target: {
      value: { direction: "at_least", number: 4, unit: "trafikinsatser" },
      from: { quote: "minst fyra trafikinsatser" },
    },
    season: { value: "våren, hösten" },
    place: { value: "utanför skolor", from: { quote: "utanför skolor" } },
    deadline: null,
  });
  expect(second).toMatchObject({
    target: { value: { number: 120, unit: "tillfällen" }, sure: "inferred" },
    deadline: { value: "2022-11-30", sure: "inferred", from: { quote: "senast den 30 november" } },
    place: { value: "Norrängen" },
  });
  expect(third).toMatchObject({ actors: [{ value: 0 }], kind: { value: "way_of_working" }, target: null });
  expect(fourth).toMatchObject({ target: { value: { direction: "at_most", number: 24, unit: "timmar" } } });
});

test("actors come from the item itself, from 'vi' as all parties, or are not known", () => {
  const items = readPromise(DOCUMENT).focusAreas[1]?.items ?? [];
  expect(items.map(({ actors }) => actors.map(({ value, sure }) => `${value} ${sure}`))).toEqual([
    ["1 read", "0 read"],
    ["0 inferred", "1 inferred"],
    [],
  ]);
});

test("the party of a heading holds for the themes below it", () => {
  const read = readPromise(
    "# Polisen lovar\n# Trafik\n• Mäta hastighet\n# Skola\n• Besöka skolor\n# Kommunen lovar\n• Laga lampor",
  );
  expect(
    read.focusAreas.map(({ name, items }) => [name?.value, items[0]?.actors.map(({ value }) => value)]),
  ).toEqual([
    ["Trafik", [0]],
    ["Skola", [0]],
    ["Kommunen lovar", [1]],
  ]);
});

test("work together with another does not bind the other under a heading that names one party", () => {
  const read = readPromise(
    "Kommunen lovar:\n• Tillsyn tillsammans med polisen\n\nÖvrigt:\n• Vandringar tillsammans med polisen",
  );
  expect(
    read.focusAreas.map(({ items }) => items[0]?.actors.map(({ value }) => read.parties[value]?.value.name)),
  ).toEqual([["Kommunen"], ["Polisen"]]);
});

test("a sentence in running text is an item only when a party commits itself", () => {
  const read = readPromise("Det är bra här. Polisen lovar att besöka skolor. Skolorna är tre.");
  expect(read.focusAreas[0]?.items.map(({ text }) => text.value)).toEqual(["Besöka skolor."]);
  expect(read.leftOver.map(({ quote }) => quote.trim())).toEqual(["Det är bra här.", "Skolorna är tre."]);
});

test("a document without undertakings proposes none and loses nothing", () => {
  const read = readPromise("Protokoll\n\nNärvarande var alla.");
  expect(read).toMatchObject({ focusAreas: [], period: null, purpose: null, parties: [] });
  expect(read.leftOver.map(({ quote }) => quote)).toEqual(["Protokoll", "Närvarande var alla."]);
});

test("a document with more undertakings than a promise can hold says so and keeps the rest", () => {
  const read = readPromise("• Besöka skolor\n".repeat(1500));
  expect(read.cutShort).toBe(true);
  expect(read.focusAreas[0]?.items).toHaveLength(1000);
  expect(read.leftOver.at(-1)?.quote.split("\n")).toHaveLength(500);
});

test("a list under a background heading is not proposed as items", () => {
  const read = readPromise("Bakgrund:\n• Många inbrott\n• Få vuxna ute\n\nPolisen lovar:\n• Besöka skolor");
  expect(read.focusAreas.flatMap(({ items }) => items.map(({ text }) => text.value))).toEqual([
    "Besöka skolor",
  ]);
});
