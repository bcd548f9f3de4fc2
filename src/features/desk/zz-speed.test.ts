import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { test, expect } from "vitest";
import { EXAMPLE_IDS } from "#example/fill-people.ts";
import { fillEskilstuna } from "#example/fill.ts";
import { startApp } from "#test/support/app.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";
import { measuresDue, measuresLate, measuresToLog, recentActivities } from "#app/features/measure/index.ts";
import { countLooseThreads, readLooseThreads, THREAD_KINDS } from "#app/features/problem/index.ts";
import { readSetup } from "./guide/queries.ts";
import { readWaiting } from "./queries.ts";
import { readOrganisations } from "#app/features/organisation/index.ts";

const world = await freshWorld();
const app = await startApp(world);
test("speed", async () => {
  await fillEskilstuna(world.owner, app.services.keys, world.kommun, TODAY);
  await world.arrange(async (tx) => {
    await sql`create temp table copy as select n, measure.id as old, gen_random_uuid() as new from measure cross join generate_series(1, 99) as n`.execute(tx);
    await sql`insert into measure (id, title, description, accountable_organisation_id, responsible_person_id, responsible_title, starts_on, due_on, target_direction, target_number, unit, stopped_on, stop_reason)
      select copy.new, title || ' ' || n, description, accountable_organisation_id, responsible_person_id, responsible_title, starts_on, due_on, target_direction, target_number, unit, stopped_on, stop_reason from measure join copy on copy.old = measure.id`.execute(tx);
    await sql`insert into activity (measure_id, day, kind, quantity, text, place, person_id, logged_at) select copy.new, day, kind, quantity, text, place, person_id, logged_at from activity join copy on copy.old = activity.measure_id`.execute(tx);
    await sql`insert into statement (measure_id, voice, status, sentence, source, day, person_id, stated_at) select copy.new, voice, status, sentence, source, day, person_id, stated_at from statement join copy on copy.old = statement.measure_id`.execute(tx);
    await sql`create temp table pcopy as select n, promise.id as old, gen_random_uuid() as new from promise cross join generate_series(1, 99) as n`.execute(tx);
    await sql`insert into promise (id, slug, title, kommun_code, kommun_name, from_day, to_day, status, follow_up, agreement_id) select pcopy.new, slug || '-' || n, title || n, kommun_code, kommun_name, from_day, to_day, status, follow_up, agreement_id from promise join pcopy on pcopy.old = promise.id`.execute(tx);
    await sql`create temp table fcopy as select pcopy.new as p, n, focus_area.id as old, gen_random_uuid() as new from focus_area join pcopy on pcopy.old = focus_area.promise_id`.execute(tx);
    await sql`insert into focus_area (id, promise_id, position, name) select fcopy.new, fcopy.p, position, name from focus_area join fcopy on fcopy.old = focus_area.id`.execute(tx);
    await sql`create temp table icopy as select fcopy.new as f, n, promise_item.id as old, gen_random_uuid() as new from promise_item join fcopy on fcopy.old = promise_item.focus_area_id`.execute(tx);
    await sql`insert into promise_item (id, focus_area_id, position, heading, text, kind, target_direction, target_number, target_unit, indicator, baseline) select icopy.new, icopy.f, position, heading, text, kind, target_direction, target_number, target_unit, indicator, baseline from promise_item join icopy on icopy.old = promise_item.id`.execute(tx);
    await sql`insert into measure_item select copy.new, icopy.new, counts from measure_item join copy on copy.old = measure_id join icopy on icopy.old = item_id and icopy.n = copy.n`.execute(tx);
    await sql`create temp table prcopy as select n, problem.id as old, gen_random_uuid() as new from problem cross join generate_series(1, 99) as n`.execute(tx);
    await sql`insert into problem (id, statement, source, place) select prcopy.new, statement || n, source, place from problem join prcopy on prcopy.old = problem.id`.execute(tx);
    await sql`create temp table ccopy as select prcopy.new as p, n, cause.id as old, gen_random_uuid() as new from cause join prcopy on prcopy.old = cause.problem_id`.execute(tx);
    await sql`insert into cause (id, problem_id, position, text, source) select ccopy.new, ccopy.p, position, text, source from cause join ccopy on ccopy.old = cause.id`.execute(tx);
    await sql`insert into measure_cause select copy.new, ccopy.new from measure_cause join copy on copy.old = measure_id join ccopy on ccopy.old = cause_id and ccopy.n = copy.n`.execute(tx);
    await sql`insert into promise_item_cause select icopy.new, ccopy.new from promise_item_cause join icopy on icopy.old = item_id join ccopy on ccopy.old = cause_id and ccopy.n = icopy.n`.execute(tx);
  });
  await world.owner.query("vacuum analyze");
  const who = EXAMPLE_IDS.person("samordnare");
  const held = [{ role: "coordinator", organisationId: EXAMPLE_IDS.organisation("kommun") }] as const;
  const person = { id: who, held };
  const now = app.services.clock.now();
  const cpu = (pid: number) => { const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" "); return (Number(f[11]) + Number(f[12])) * 10; };
  const time = async (name: string, work: (tx: any) => Promise<unknown>) => {
    await world.as(who, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      const pid = rows[0]!.pid;
      await work(tx);
      const before = cpu(pid); const own = process.cpuUsage();
      for (let i = 0; i < 20; i++) await work(tx);
      const mine = process.cpuUsage(own);
      process.stderr.write(`${name}: pg ${((cpu(pid) - before) / 20).toFixed(1)} ms, node ${((mine.user + mine.system) / 20000).toFixed(1)} ms\n`);
    });
  };
  const client = await world.owner.connect();
  const explain = async (name: string, work: (tx: any) => Promise<unknown>) => {
    await world.as(who, async (tx) => {
      const seen: { sql: string; parameters: readonly unknown[] }[] = [];
      const proxy = new Proxy(tx, {}) as any;
      void proxy;
      const original = (tx as any).executeQuery.bind(tx);
      void original;
      const executor = (tx as any).getExecutor();
      const real = executor.executeQuery.bind(executor);
      executor.executeQuery = (q: any, id: any) => { seen.push(q); return real(q, id); };
      await work(tx);
      executor.executeQuery = real;
      for (const q of seen) {
        const { rows } = await real({ ...q, sql: `explain (analyze, buffers) ${q.sql}` }, { queryId: "x" });
        process.stderr.write(`== ${name}\n${rows.map((r: any) => Object.values(r)[0]).join("\n")}\n`);
      }
    });
  };
  client.release();
  if (process.env["EXPLAIN"]) {
  await explain("late", (tx) => measuresLate(tx, person, TODAY));
  await explain("threads", (tx) => countLooseThreads(tx, { today: TODAY, now }));
  await explain("due", (tx) => measuresDue(tx, person, TODAY));
  }
  await time("late", (tx) => measuresLate(tx, person, TODAY));
  await time("due", (tx) => measuresDue(tx, person, TODAY));
  await time("toLog", (tx) => measuresToLog(tx, person, TODAY, 30));
  await time("news", (tx) => recentActivities(tx, new Date(now.getTime() - 7 * 86_400_000), 6));
  await time("setup", (tx) => readSetup(tx));
  await time("organisations", (tx) => readOrganisations(tx, TODAY));
  await time("waiting", (tx) => readWaiting(tx, [EXAMPLE_IDS.organisation("kommun")]));
  await time("threads", (tx) => countLooseThreads(tx, { today: TODAY, now }));
  for (const { kind } of THREAD_KINDS) await time(kind, (tx) => readLooseThreads(tx, { today: TODAY, now }, 1, [kind]));
  const me = await app.signedIn(who);
  for (let i = 0; i < 40; i++) await (await me.get("/arbeta")).text();
  const own = process.cpuUsage();
  for (let i = 0; i < 60; i++) await (await me.get("/arbeta")).text();
  const mine = process.cpuUsage(own);
  process.stderr.write(`desk node ${((mine.user + mine.system) / 60000).toFixed(1)} ms\n`);
  expect(1).toBe(1);
}, 120_000);
