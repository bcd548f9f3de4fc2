import { expect, test } from "vitest";
import { findActors } from "./actor.ts";
import { readCommitment, withoutCommitment } from "./commitment.ts";
import { readPartners, readSubject } from "./subject.ts";

const names = (
  found: readonly { readonly value: { readonly name: string; readonly kind: string } }[] | undefined,
) => found?.map(({ value }) => `${value.name} (${value.kind})`);

test.each([
  ["Polisen", ["Polisen (police)"]],
  ["polisen och kommunen", ["Polisen (police)", "Kommunen (kommun)"]],
  ["Kommunen tillsammans med polisen", ["Kommunen (kommun)", "Polisen (police)"]],
  [
    "Sjöstads kommun, Polismyndigheten och bostadsbolaget",
    ["Sjöstads kommun (kommun)", "Polismyndigheten (police)", "Bostadsbolaget (other)"],
  ],
  ["Räddningstjänsten i Sjöstad", ["Räddningstjänsten (other)"]],
  ["Parkering Sjöstad", ["Parkering Sjöstad (other)"]],
  ["Norra Sjöstads Stad", ["Norra Sjöstads Stad (kommun)"]],
])("subject: %s", (text, expected) => {
  expect(names(readSubject(text)?.actors)).toEqual(expected);
});

test("'vi' names nobody", () => {
  expect(readSubject("Vi")).toMatchObject({ actors: [], we: { value: "Vi" } });
});

test.each(["Tryggheten", "Fler unga och polisen", "Skolorna som polisen besöker", ""])(
  "%s is no party",
  (text) => {
    expect(readSubject(text)).toBeNull();
  },
);

test("genitives name the party too", () => {
  expect(names(findActors("Polisens åtaganden och Sjöstads kommuns löften"))).toEqual([
    "Polisen (police)",
    "Sjöstads kommun (kommun)",
  ]);
});

test("partners are those the work is done together with", () => {
  expect(names(readPartners("Tillsyn tillsammans med polisen och räddningstjänsten i hamnen"))).toEqual([
    "Polisen (police)",
    "Räddningstjänsten (other)",
  ]);
  expect(readPartners("Informera polisen")).toEqual([]);
});

test.each([
  ["Polisen lovar att genomföra kontroller.", "Genomföra kontroller."],
  ["Sjöstads kommun förbinder sig att laga lampor", "Laga lampor"],
  ["Kommunen och polisen åtar sig att bjuda in", "Bjuda in"],
  ["Vi ska besöka skolor", "Besöka skolor"],
  ["Polisen kommer att patrullera", "Patrullera"],
  ["Lovar att öppna en gård", "Öppna en gård"],
  ["att öppna en gård", "Öppna en gård"],
  ["Tryggheten ska öka", "Tryggheten ska öka"],
  ["Trasig belysning ska lagas", "Trasig belysning ska lagas"],
  ["öppna en gård", "Öppna en gård"],
])("%s → %s", (text, expected) => {
  expect(withoutCommitment(text, readCommitment(text))).toBe(expected);
});
