import { expect, test } from "vitest";
import { findPersonalData } from "#app/platform/personal-data/index.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { TODAY, freshWorld } from "#test/support/world.ts";
import { fillEskilstuna } from "../fill.ts";

const keys = new InstallationKeys(newKeyMaterial(new Date("2026-01-01T00:00:00Z")));
const world = await freshWorld();
await fillEskilstuna(world.owner, keys, world.kommun, TODAY);

/** One number about the year of reports. */
async function count(condition: string): Promise<number> {
  const { rows } = await world.owner.query<{ count: number }>(`
    select count(*)::integer as count from (
      select event.*, event_category.name as category, event_report.received_at, organisation_name.short_name as by,
        event.begins_at at time zone 'Europe/Stockholm' as clock,
        coalesce(event.position, named_place.position) as spot
      from k0484.event
      join k0484.event_report on event_report.id = event.report_id
      join k0484.event_category on event_category.id = event.category_id
      join k0484.organisation_name on organisation_name.organisation_id = event.organisation_id
      left join k0484.named_place on named_place.id = event.place_id) as event
    where ${condition}`);
  return rows[0]?.count ?? 0;
}

const events = await count("true");
const night = (weekday: number) =>
  count(
    `extract(isodow from clock) = ${weekday} and extract(hour from clock) >= 18 and time_known = 'moment'`,
  );

test("Friday evenings are lively and Tuesday mornings are not", async () => {
  const tuesdayMorning = await count(
    "extract(isodow from clock) = 2 and extract(hour from clock) between 6 and 10 and time_known = 'moment'",
  );
  expect(await night(5)).toBeGreaterThan(2 * tuesdayMorning);
  expect(await night(5)).toBeGreaterThan(2 * (await night(2)));
});

test("summer lies in the parks, and school begins with a bad month", async () => {
  const litter = (months: string) =>
    count(`category = 'Nedskräpning' and extract(month from clock) in (${months})`);
  expect(await litter("6, 7, 8")).toBeGreaterThan(2 * (await litter("12, 1, 2")));
  const school = (month: number) => count(`by = 'Skolan' and extract(month from clock) = ${month}`);
  expect(await school(9)).toBeGreaterThan(1.2 * (await school(5)));
  expect(await school(7)).toBeLessThan(5);
  expect(
    await count("category = 'Smällare och raketer' and extract(month from clock) in (12, 1)"),
  ).toBeGreaterThan(20);
});

test("nine organisations report, one of them no more, and others say that there was nothing", async () => {
  const { rows } = await world.owner.query<{ silent: number; nothing: number }>(
    `
    select ($1::date - max(event_report.received_at)::date) as silent,
      count(*) filter (where event_report.nothing_to_report)::integer as nothing
    from k0484.event_report group by event_report.organisation_id order by silent desc`,
    [TODAY],
  );
  expect(rows).toHaveLength(9);
  expect(rows[0]?.silent).toBeGreaterThan(18 * 7);
  expect(rows[1]?.silent).toBeLessThan(15);
  expect(rows.reduce((sum, { nothing }) => sum + nothing, 0)).toBeGreaterThan(20);
});

test("about six per cent have no exact place", async () => {
  const share = (await count("spot is null")) / events;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.075);
});

test("every event with a place lies in the kommun and in one district", async () => {
  const { rows } = await world.owner.query<{ kinds: string[]; count: number }>(`
    select placed.kinds, count(*)::integer as count from (
      select event.id, array_agg(area.kind order by area.kind) as kinds
      from k0484.event
      join k0484.event_area on event_area.event_id = event.id
      join k0484.area_version on area_version.id = event_area.version_id
      join k0484.area on area.id = area_version.area_id
      where event.precision in ('point', 'place')
      group by event.id) as placed
    group by placed.kinds`);
  expect(rows).toEqual([{ kinds: ["district", "kommun"], count: await count("spot is not null") }]);
});

test("the districts are the kommun: no gap between them and no overlap", async () => {
  const { rows } = await world.owner.query<{ kind: string; size: number; people: number }>(`
    select area.kind, sum(area_version.square_metres) as size, sum(area_population.inhabitants)::integer as people
    from k0484.area
    join k0484.area_version on area_version.area_id = area.id
    join k0484.area_population on area_population.area_id = area.id and area_population.day = '2025-12-31'
    group by area.kind order by area.kind`);
  const [districts, kommun] = rows;
  expect((districts?.size ?? 0) / (kommun?.size ?? 1)).toBeCloseTo(1, 5);
  expect(districts?.people).toBe(kommun?.people);
});

test("one text had a personal number, which the guard took out; no text has any", async () => {
  expect(await count(`guard_answer = '[{"kind": "identity_number", "answer": "removed"}]'`)).toBe(1);
  expect(await count("guard_answer <> '[]'")).toBe(1);
  const { rows } = await world.owner.query<{ text: string }>("select distinct event.text from k0484.event");
  expect(rows.filter(({ text }) => findPersonalData(text).length > 0)).toEqual([]);
});

test("one fire on a Friday evening was told of sixteen times and counts once", async () => {
  expect(await count("same_as_id is not null")).toBe(15);
  expect(await count("same_as_id is not null and (extract(isodow from clock) <> 5 or outcome <> '')")).toBe(
    0,
  );
});

test("break-ins at the travel centre come close upon each other", async () => {
  const wave = "category = 'Inbrott och stöld' and text ~ 'Inbrott i p|Bilruta|Bil genomsökt'";
  expect(await count(`${wave} and time_known = 'span' and ends_at > begins_at`)).toBe(42);
  expect(await count(`${wave} and begins_at < timestamptz '${TODAY}' - interval '80 days'`)).toBe(0);
  expect(await count(`${wave} and (spot <-> point(16.5095, 59.3693)) > 0.004`)).toBe(0);
});

test("two places stand out, in the centre and in Skiftinge", async () => {
  const around = (longitude: number, latitude: number) =>
    count(`(spot[0] - ${longitude}) ^ 2 / 4 + (spot[1] - ${latitude}) ^ 2 < 0.0025 ^ 2`);
  expect(await around(16.509, 59.3706)).toBeGreaterThan(events * 0.15);
  expect(await around(16.5256, 59.3884)).toBeGreaterThan(events * 0.08);
  expect(await around(16.5362, 59.3699)).toBeLessThan(events * 0.04);
});

test("most of what is old has been answered, little of what came this week", async () => {
  const old = `received_at < timestamptz '${TODAY}' - interval '30 days' and same_as_id is null`;
  const share = (await count(`${old} and outcome <> ''`)) / (await count(old));
  expect(share).toBeGreaterThan(0.75);
  expect(share).toBeLessThan(0.92);
  const recent = `received_at > timestamptz '${TODAY}' - interval '4 days' and same_as_id is null`;
  expect(await count(`${recent} and outcome <> ''`)).toBeLessThan(0.4 * (await count(recent)));
  expect(await count("outcome_at < received_at")).toBe(0);
});
