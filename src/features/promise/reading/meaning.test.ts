import { expect, test } from "vitest";
import { readKind } from "./kind.ts";
import { readPlace } from "./place.ts";
import { readVerb } from "./verb.ts";

test.each([
  ["Vandringar i Norrängen, Söderbacken och Hamnen", "Norrängen, Söderbacken och Hamnen"],
  ["vid Sjöstads resecentrum", "Sjöstads resecentrum"],
  ["trafikinsatser utanför skolor", "utanför skolor"],
  ["mot våld på skolor och fritidsgårdar", "skolor och fritidsgårdar"],
  ["i alla kommundelar", "alla kommundelar"],
  ["i centrum och prioriterade stadsdelar", "centrum och prioriterade stadsdelar"],
  ["patrullera i parken och kring Norra torget", "parken, kring Norra torget"],
])("place: %s", (text, place) => {
  expect(readPlace(text)?.value).toBe(place);
});

test.each([
  "i förebyggande syfte",
  "insatser med fokus på skolor",
  "i samarbete med Polisen",
  "inom SSPF",
  "på kvällar",
  "inom två veckor",
  "i maj",
  "i våra fokusområden",
  "utbildning i grann- och båtsamverkan",
])("%s names no place", (text) => {
  expect(readPlace(text)).toBeNull();
});

test.each([
  ["Genomföra kontroller", "genomföra", "infinitive", "doing"],
  ["Polisen lovar att aktivt arbeta för ordning", "arbeta", "infinitive", "weak"],
  ["Fortsätta att patrullera", "fortsätta", "infinitive", "weak"],
  ["Kommunen ska bjuda in föräldrar", "bjuda", "infinitive", "doing"],
  ["Trasig belysning lagas inom ett dygn", "laga", "passive", "doing"],
  ["Kontroller ska genomföras", "genomföra", "passive", "doing"],
  ["Två trygghetsvandringar på torget", "trygghetsvandringar", "noun", "doing"],
])("verb: %s", (text, verb, form, strength) => {
  expect(readVerb(text)?.value).toEqual({ verb, form, strength });
});

test.each(["Täta kontakter", "Lokaler för utbildning", ""])("%s has no known verb", (text) => {
  expect(readVerb(text)).toBeNull();
});

test.each([
  ["Minst fyra trafikkontroller", "action", "read"],
  ["200 kontroller för att öka tryggheten", "action", "inferred"],
  ["Laga trasiga lampor", "action", "inferred"],
  ["Nolltolerans mot narkotika", "way_of_working", "read"],
  ["Fortsätta besöka skolor", "way_of_working", "read"],
  ["Verka för en god miljö", "way_of_working", "inferred"],
  ["Tryggheten ska öka med minst 5 procent", "outcome", "read"],
  ["Färre inbrott i båtar", "outcome", "read"],
  ["Ökad trygghet på torget", "outcome", "read"],
])("kind: %s is %s", (text, kind, sure) => {
  expect(readKind(text)).toMatchObject({ value: kind, sure });
});

test("nothing is said about the kind of words that do not tell", () => {
  expect(readKind("Täta kontakter")).toBeNull();
});
