import { describe, expect, it } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { listPublishedPromises } from "#app/features/publication/published.ts";
import { freshWorld } from "#test/support/world.ts";
import { fillEskilstuna } from "./fill.ts";

const keys = new InstallationKeys(newKeyMaterial(new Date("2026-01-01T00:00:00Z")));

async function worldOf(today: string): Promise<string> {
  const world = await freshWorld();
  await fillEskilstuna(world.owner, keys, world.kommun, isoDate(today));
  return JSON.stringify(await world.arrange((tx) => listPublishedPromises(tx)));
}

// Worlds are made before the tests: each brings its own clean-up.
const days = ["2026-10-01", "2026-12-31", "2027-01-01", "2027-06-30", "2028-02-29"];
const worlds = new Map<string, string>();
for (const day of days) worlds.set(day, await worldOf(day));
const again = await worldOf("2026-10-01");

describe("the example world", () => {
  it.each(days)("is whole and in the middle of things on %s", (day) => {
    const text = worlds.get(day) ?? "[]";
    expect(JSON.parse(text)).toHaveLength(3);
    expect(text).toContain("Medborgarlöfte Eskilstuna 2022–2023");
    expect(text.match(/"kind":"done"|"kind": "done"/g)?.length ?? 0).toBeGreaterThan(100);
  });

  it("is the same for the same day and keys", () => {
    expect(again).toBe(worlds.get("2026-10-01"));
  });
});
