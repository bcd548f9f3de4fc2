import { describe, expect, test } from "vitest";
import { personalDataIn } from "./personal-data.ts";

describe("what may point at one person", () => {
  test.each([
    ["850709-9805", ["personal_number"]],
    ["Pratade med 19850709-9805 om natten", ["personal_number"]],
    ["198507099805", ["personal_number"]],
    ["850769-9805 är ett samordningsnummer", ["personal_number"]],
    ["0502291234", ["phone"]],
    ["040229-1234", ["personal_number"]],
    ["Ring 070-123 45 67", ["phone"]],
    ["Ring +46 70 123 45 67", ["phone"]],
    ["016-710 10 00", ["phone"]],
    ["skriv till anna.berg@exempel.se", ["email"]],
    ["850709-9805, 070 123 45 67, a@b.se", ["personal_number", "phone", "email"]],
  ])("%s", (text, found) => {
    expect(personalDataIn(text)).toEqual(found);
  });

  test.each([
    "41 fordon stoppade, 9 var trimmade.",
    "Den 14 september 2022 kl. 18.30–21.00",
    "2026-03-16",
    "Budget 1 250 000 kronor",
    "Diarienummer KSKF/2022:145",
    "54 elever @ skolan",
    "991332-0000",
    "Klass 8A och 9B",
    "",
  ])("nothing in: %s", (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });
});
