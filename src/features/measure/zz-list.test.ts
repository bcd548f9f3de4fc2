import { test, expect } from "vitest";
import { sql } from "kysely";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { figuresOfMeasure, ownerWordOfMeasure, reachOfMeasure, statusOfMeasure } from "#app/features/measure/progress/figures.ts";
const world = await freshWorld();
const orgs = await Promise.all(["Skolan","Polisen","Bolaget"].map((name)=>world.anOrganisation({ name })));
const c = await world.aPerson({ role: "coordinator", organisation: orgs[0]! });
await world.arrange(async (tx) => {
  await sql`insert into measure (title, accountable_organisation_id, due_on, target_direction, target_number, unit) select 'Åtgärd ' || i, (array[${sql.join(orgs.map((o)=>sql`${o}::uuid`))}])[1 + i % 3], date '2026-01-01' + (i % 400), 'at_least', 20, 'ggr' from generate_series(1,2100) i`.execute(tx);
  await sql`insert into activity (measure_id, day, kind, quantity, logged_at) select m.id, date '2025-10-01' + (i*13 % 160), 'done', 1 + i % 3, now() from measure m cross join generate_series(1, 11) i`.execute(tx);
});
await world.owner.query("analyze");
test("x", async () => {
  const r = await world.as(c, (tx) => sql<Record<string,string>>`explain (analyze, buffers) select measure.id from measure cross join ${figuresOfMeasure(TODAY)} left join ${ownerWordOfMeasure} on true cross join ${reachOfMeasure} where ${statusOfMeasure(TODAY)} = 'kept' order by measure.title collate "sv-x-icu", measure.id limit 51`.execute(tx));
  process.stderr.write(r.rows.map((x) => Object.values(x)[0]).join("\n") + "\n");
  const r2 = await world.as(c, (tx) => sql<Record<string,string>>`explain (analyze, buffers) select measure.id from measure where true order by coalesce(measure.due_on, 'infinity'), measure.id limit 51`.execute(tx));
  process.stderr.write(r2.rows.map((x) => Object.values(x)[0]).join("\n") + "\n");
  expect(1).toBe(1);
}, 120000);
