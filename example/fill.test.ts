import { describe, expect, it } from "vitest";
import { listPublishedPromises } from "#app/features/publication/published.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { freshWorld } from "#test/support/world.ts";
import { fillEskilstuna } from "./fill.ts";

const keys = new InstallationKeys(newKeyMaterial(new Date("2026-01-01T00:00:00Z")));

/** What anyone may read, and all that was reported and measured, without the ids that every database draws anew. */
async function worldOf(today: string): Promise<{ published: string; reported: string; measured: string }> {
  const world = await freshWorld();
  await fillEskilstuna(world.owner, keys, world.kommun, isoDate(today));
  const rowsOf = async (query: string): Promise<string> =>
    JSON.stringify((await world.owner.query(query)).rows);
  return {
    published: JSON.stringify(await world.arrange((tx) => listPublishedPromises(tx))),
    reported: await rowsOf(EVENTS),
    measured: await rowsOf(VALUES),
  };
}

const EVENTS = `
  select event_report.request_key, event_report.received_at, event_report.nothing_to_report, event.begins_at,
    event.ends_at, event.text, event.place_text, event.position::text, event.seriousness, event.outcome,
    event.outcome_at, event.same_as_id is not null as is_same, event_category.name as category
  from k0484.event_report
  left join k0484.event on event.report_id = event_report.id
  left join k0484.event_category on event_category.id = event.category_id
  order by 1, 4, 6, 7, 8, 5, 10, 11`;
const VALUES = `
  select indicator.slug, indicator_value.area_code, indicator_value.period, indicator_value.value::text,
    indicator_value.base::text, indicator_value.standard_error::text, indicator_value.is_preliminary
  from k0484.indicator_value
  join k0484.indicator on indicator.id = indicator_value.indicator_id
  order by 1, 2, 3`;

// Worlds are made before the tests: each brings its own clean-up.
const days = ["2026-10-01", "2026-12-31", "2027-01-01", "2027-06-30", "2028-02-29"];
const worlds = new Map<string, Awaited<ReturnType<typeof worldOf>>>();
for (const day of days) worlds.set(day, await worldOf(day));
const again = await worldOf("2026-10-01");

describe("the example world", () => {
  it.each(days)("is whole and in the middle of things on %s", (day) => {
    const text = worlds.get(day)?.published ?? "[]";
    expect(JSON.parse(text)).toHaveLength(3);
    expect(text).toContain("Medborgarlöfte Eskilstuna 2022–2023");
    expect(text.match(/"kind":"done"|"kind": "done"/g)?.length ?? 0).toBeGreaterThan(100);
  });

  it.each(days)("has a year of reports behind it on %s, and nothing that has not happened", (day) => {
    const rows = JSON.parse(worlds.get(day)?.reported ?? "[]") as {
      begins_at: string | null;
      received_at: string;
    }[];
    const events = rows.flatMap(({ begins_at }) => begins_at ?? []);
    expect(Math.abs(events.length - 2600)).toBeLessThan(200);
    expect(new Set(events.map((begin) => begin.slice(0, 7))).size).toBeGreaterThanOrEqual(12);
    expect(rows.filter((row) => row.received_at > `${day}T08:00:00.000Z`)).toEqual([]);
    expect(rows.filter((row) => (row.begins_at ?? "") > row.received_at)).toEqual([]);
  });

  it("is the same for the same day and keys", () => {
    expect(again).toEqual(worlds.get("2026-10-01"));
  });
});
