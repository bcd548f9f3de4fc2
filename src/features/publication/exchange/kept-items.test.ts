import { expect, test } from "vitest";
import type { PromiseItemId } from "#app/schema/tables.ts";
import { fixture } from "./fixtures/content.ts";
import { fromExchange } from "./from-exchange.ts";
import { keptItems } from "./kept-items.ts";

const id = (text: string) => text as PromiseItemId;
const known = [
  { id: id("walk"), reference: "1.1", text: "Gå ut." },
  { id: id("open"), reference: "1.2", text: "Ha öppet." },
  { id: id("mopeds"), reference: "1.3", text: "Kontrollera mopeder." },
];

function kept(...areas: readonly (readonly string[])[]): [string, string][] {
  const { content } = fromExchange({
    ...fixture("no-items"),
    fokusomraden: areas.map((texts) => ({
      namn: "Område",
      atagan: texts.map((text) => ({ text, slag: "insats" })),
    })),
  });
  if (content === null) throw new Error("unreadable");
  return [...keptItems(known, content)].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test("an item follows its words to another place", () => {
  expect(kept(["Kontrollera mopeder."], ["Gå ut.", "Ha öppet."])).toEqual([
    ["1.1", "mopeds"],
    ["2.1", "walk"],
    ["2.2", "open"],
  ]);
});

test("an item whose words are corrected stays in its place", () => {
  expect(kept(["Gå ut i Kvarnby.", "Ha öppet.", "Kontrollera mopeder."])).toEqual([
    ["1.1", "walk"],
    ["1.2", "open"],
    ["1.3", "mopeds"],
  ]);
});

test("a new item before the others takes nobody's place, a removed one is left out", () => {
  expect(kept(["Något nytt.", "Gå ut.", "Ha öppet."])).toEqual([
    ["1.2", "walk"],
    ["1.3", "open"],
  ]);
});

test("of two items with the same words each keeps its own", () => {
  expect(kept(["Gå ut.", "Gå ut."])).toEqual([
    ["1.1", "walk"],
    ["1.2", "open"],
  ]);
});
