import { describe, expect, test } from "vitest";
import { freeSlug, slugOfTitle } from "./slug.ts";

describe("the address of a promise", () => {
  test.each([
    ["Medborgarlöfte Eskilstuna 2026–2027", "eskilstuna-2026-2027"],
    ["Medborgarlöften för Malmö Västra hamnen, juni–augusti 2021", "malmo-vastra-hamnen-juni-augusti-2021"],
    ["Löfte 2026", "lofte-2026"],
    ["Medborgarlöfte", "lofte"],
    ["!!!", "lofte"],
    ["<script>alert(1)</script>", "script-alert-1-script"],
    ["I Årjäng", "arjang"],
  ])("%s → %s", (title, slug) => {
    expect(slugOfTitle(title)).toBe(slug);
  });

  test("has at most 80 characters and fits the column", () => {
    const slug = slugOfTitle("Å ".repeat(500));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("gets a number when it is taken", () => {
    expect(freeSlug("eskilstuna", new Set())).toBe("eskilstuna");
    expect(freeSlug("eskilstuna", new Set(["eskilstuna", "eskilstuna-2"]))).toBe("eskilstuna-3");
  });
});
