import { describe, expect, it } from "vitest";
import { siteAddress } from "./site-address.ts";

const kommun = { code: "0484", name: "Eskilstuna", space: "k0484", isExample: false };

describe("the address in mail", () => {
  it.each([
    [
      "what the operator set",
      "https://trygg.se",
      "eskilstuna.localhost",
      "http://ond.example",
      "https://trygg.se",
    ],
    [
      "the operator's, of this kommun",
      "https://trygg.se",
      "trygg.se",
      "http://ond.example",
      "https://trygg.se",
    ],
    [
      "the kommun's own beside the operator's",
      "https://trygg.se",
      "lugn.se",
      "http://ond.example",
      "https://lugn.se",
    ],
    ["the kommun's own", null, "lugn.se", "http://lugn.se", "http://lugn.se"],
    ["this machine's", null, "eskilstuna.localhost", "http://localhost:3000", "http://localhost:3000"],
    [
      "this machine's by number",
      null,
      "eskilstuna.localhost",
      "http://127.0.0.1:3000",
      "http://127.0.0.1:3000",
    ],
    ["never another host", null, "lugn.se", "http://ond.example:8080", "http://lugn.se:8080"],
    ["never a look-alike", null, "lugn.se", "http://lugn.se.ond.example", "http://lugn.se"],
    ["never a localhost look-alike", null, "lugn.se", "http://localhost.ond.example", "http://lugn.se"],
  ])("is %s", (_what, baseUrl, host, origin, expected) => {
    expect(siteAddress({ baseUrl }, { ...kommun, host }, origin)).toBe(expected);
  });
});
