import { expect, test } from "vitest";
import { readQuantities } from "./quantity.ts";

const read = (text: string) =>
  readQuantities(text).map(({ value, start, end, sure }) => [
    value.direction,
    value.number,
    value.unit,
    sure,
    text.slice(start, end),
  ]);

test.each([
  ["minst fyra insatser", "at_least", 4, "insatser", "read", "minst fyra insatser"],
  ["Lägst 12 kvällar på torget", "at_least", 12, "kvällar", "read", "Lägst 12 kvällar"],
  ["Genomföra 200 kontroller i tätorten.", "at_least", 200, "kontroller", "inferred", "200 kontroller"],
  ["svara inom högst 24 timmar", "at_most", 24, "timmar", "read", "inom högst 24 timmar"],
  ["laga lampor inom ett dygn", "at_most", 24, "timmar", "read", "inom ett dygn"],
  ["svara inom tre arbetsdagar", "at_most", 3, "arbetsdagar", "read", "inom tre arbetsdagar"],
  ["ta emot upp till 30 ungdomar", "at_most", 30, "ungdomar", "read", "upp till 30 ungdomar"],
  ["fler än 10 möten", "at_least", 11, "möten", "read", "fler än 10 möten"],
  ["färre än 10 klagomål", "at_most", 9, "klagomål", "read", "färre än 10 klagomål"],
  ["inte färre än 10 möten", "at_least", 10, "möten", "read", "inte färre än 10 möten"],
  ["mer än 80 procent av klasserna", "at_least", 80, "procent", "read", "mer än 80 procent"],
  ["minst 80 % av klasserna", "at_least", 80, "%", "read", "minst 80 %"],
  [
    "besöka skolan två gånger per termin",
    "at_least",
    2,
    "gånger per termin",
    "inferred",
    "två gånger per termin",
  ],
  ["patrullera minst en gång i veckan", "at_least", 1, "gång i veckan", "read", "minst en gång i veckan"],
  ["träffas tre gånger om året", "at_least", 3, "gånger om året", "inferred", "tre gånger om året"],
  [
    "vandra fyra kvällar varje månad",
    "at_least",
    4,
    "kvällar varje månad",
    "inferred",
    "fyra kvällar varje månad",
  ],
  [
    "minst fyra insatser utanför skolor varje år",
    "at_least",
    4,
    "insatser varje år",
    "read",
    "minst fyra insatser utanför skolor varje år",
  ],
  ["träffas varje vecka", "at_least", 1, "gång per vecka", "inferred", "varje vecka"],
  ["minst 8 nya områden med grannsamverkan", "at_least", 8, "nya områden", "read", "minst 8 nya områden"],
  [
    "fem trafik- och nykterhetskontroller",
    "at_least",
    5,
    "trafik- och nykterhetskontroller",
    "inferred",
    "fem trafik- och nykterhetskontroller",
  ],
  ["10–15 föreläsningar för vuxna", "at_least", 10, "föreläsningar", "inferred", "10–15 föreläsningar"],
  ["tre vandringar eller fler", "at_least", 3, "vandringar", "read", "tre vandringar eller fler"],
  ["ett par tillsyner", "at_least", 2, "tillsyner", "inferred", "ett par tillsyner"],
  ["minst 1 000 samtal", "at_least", 1000, "samtal", "read", "minst 1 000 samtal"],
  ["minst fyra.", "at_least", 4, "", "read", "minst fyra"],
  ["minst 2000 kontroller", "at_least", 2000, "kontroller", "read", "minst 2000 kontroller"],
])("%s", (text, ...expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each([
  "Unga 13–17 år",
  "Ungdomar till och med 21 år",
  "20-åringar",
  "Löftet gäller under 2022",
  "senast den 31 december 2022",
  "alla i årskurs 5",
  "öppet till kl. 21",
  "en trygg stad för alla",
  "ett medborgarforum i Norrängen",
  "en av skolorna",
  "enligt 8 § samma lag",
  "insatser inom skolan",
  "nolltolerans mot våld",
])("%s promises no number", (text) => {
  expect(read(text)).toEqual([]);
});

test("a stated limit goes before an earlier bare number", () => {
  expect(
    readQuantities("Under tre kvällar göra minst tio kontroller").map(({ value }) => value.number),
  ).toEqual([10, 3]);
});

test("'inom' before a place limits nothing", () => {
  expect(read("insatser inom två områden")).toEqual([["at_least", 2, "områden", "inferred", "två områden"]]);
});
