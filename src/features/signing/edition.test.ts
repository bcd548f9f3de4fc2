import { expect, test } from "vitest";
import { signedBy } from "./edition.ts";

test.each([
  [{ name: "Åsa Berg", title: "kommundirektör" }, "Åsa Berg, kommundirektör"],
  [
    { name: "Kommunstyrelsens ordförande", title: "kommunstyrelsens ordförande" },
    "Kommunstyrelsens ordförande",
  ],
])("%j is written %j", (signature, words) => {
  expect(signedBy(signature)).toBe(words);
});
