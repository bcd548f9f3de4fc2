import { expect, test } from "vitest";
import { opening } from "./opening.ts";

test.each([
  ["Vi kontrollerar farten.", "Vi kontrollerar farten."],
  ["Vi kontrollerar farten vid skolan.", "Vi kontrollerar farten …"],
  ["Trafiksäkerhetskontrollerna", "Trafiksäkerhetskontrolle …"],
])("%j is shortened to %j", (text, short) => {
  expect(opening(text, 24)).toBe(short);
});
