import { sql } from "kysely";
import { seededRandom } from "#example/random.ts";
import { addDays, swedishDay } from "#app/platform/iso-date.ts";
import { median, milliseconds, quantile, spreadOf } from "./figures.ts";
import { type Crowd, crowdOfPeople, type Visit } from "./load.ts";
import { makeEvents } from "./million-events.ts";
import { type Program, withProgram } from "./program.ts";
import { sendReports } from "./report-sent.ts";
import { type Measurement, type Row, verdictOf } from "./row.ts";
import { compareWithoutPolicies } from "./row-security.ts";
import { behind, type Behind, coordinators } from "./staff.ts";
import { ask } from "./wire.ts";

const EVENTS = 1_000_000;
const YEARS = 5;
const SPOTS = 1500;
const USERS = 20;
const PER_SECOND = 20;
const SECONDS = 30;
const ROUNDS = 3;
const ALONE = 9;
const GOAL = { list: 25, ratio: 1.5, hotSpots: 500, report: 100 };

/** Five years of a million events: the list for twenty people at once, patterns, a report sent. */
export function measureEvents(): Promise<Measurement> {
  return withProgram(async (program) => {
    const { cookies, pages, size } = await prepare(program);
    const paths = Object.values(pages) as [string, ...string[]];
    const crowd: Crowd = { address: program.address, cookies, pages: paths, random: seededRandom(4) };
    const [cookie = ""] = cookies;
    await crowdOfPeople(crowd, PER_SECOND, 5);
    const people: Visit[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      people.push(await crowdOfPeople(crowd, PER_SECOND, SECONDS));
    }
    const whole = `List of ${EVENTS} events, ${USERS} people at once`;
    const ratios = await compareWithoutPolicies(program);
    return {
      title: "Events",
      rows: [
        listRow(`${whole}, p95`, people),
        ...Object.entries(pages).map(([name, path]) => listRow(`– ${name}`, people, path)),
        {
          what: "The list's SQL as a person at work",
          against: "the same without policies",
          goal: `≤ ${GOAL.ratio}`,
          measured: median(ratios).toFixed(2),
          spread: spreadOf(ratios, (value) => value.toFixed(2)),
          verdict: verdictOf(median(ratios) <= GOAL.ratio),
        },
        await pageRow("Hot spots of 52 weeks", program, cookie, HOT_SPOTS, GOAL.hotSpots),
        await pageRow("– of all five years", program, cookie, `${HOT_SPOTS}?${fiveYears()}`, GOAL.hotSpots),
        timeRow(
          "A report of three events sent, until its receipt is promised",
          await sendReports(program, cookie),
          GOAL.report,
        ),
      ],
      how: [
        `The example kommun made busy: ${size}, over ${YEARS} years, most at ${SPOTS} spots of which few have many; made as the example's own events in other weeks and places, placed in areas by the database itself.`,
        `The list is visited as the staff pages are: ${PER_SECOND} visits a second in all by ${USERS} signed-in coordinators at moments drawn at random, ${ROUNDS} rounds of ${SECONDS} s, the median of the rounds' 95th percentiles. Patterns and reports are asked for one at a time, ${ALONE} times, after one that does not count; until the last byte.`,
      ],
    };
  });
}

const HOT_SPOTS = "/arbeta/monster/heta-platser";

function fiveYears(): string {
  const today = swedishDay(new Date());
  return `fran=${addDays(today, -365 * YEARS)}&till=${today}`;
}

function listRow(what: string, rounds: readonly (readonly Visit[])[], path?: string): Row {
  const values = rounds.map((round) => {
    const own = round.filter(({ page }) => path === undefined || page === path);
    return quantile(
      own.map((visit) => visit.milliseconds),
      0.95,
    );
  });
  return timeRow(what, values, GOAL.list);
}

async function pageRow(
  what: string,
  program: Program,
  cookie: string,
  path: string,
  goal: number,
): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round <= ALONE; round += 1) {
    const begun = performance.now();
    const { status } = await ask(`${program.address}${path}`, { headers: { Cookie: cookie } });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (round > 0) times.push(performance.now() - begun);
  }
  return timeRow(what, times, goal);
}

function timeRow(what: string, times: readonly number[], goal: number): Row {
  return {
    what,
    against: "–",
    goal: `≤ ${goal} ms`,
    measured: milliseconds(median(times)),
    spread: spreadOf(times, milliseconds),
    verdict: verdictOf(median(times) <= goal),
  };
}

async function prepare(program: Program) {
  await behind(program, ({ tx }) => makeEvents(tx, { events: EVENTS, weeks: 52 * YEARS, spots: SPOTS }));
  await behind(program, ({ tx }) => sql`analyze`.execute(tx));
  return behind(program, async (behindIt) => ({
    cookies: await coordinators(behindIt, USERS),
    pages: await pagesOf(behindIt),
    size: await sizeOf(behindIt),
  }));
}

/** What twenty people look at, by name. */
async function pagesOf({ tx }: Behind): Promise<Record<string, string>> {
  const { rows } = await sql<{
    parent: string;
    category: string;
    organisation: string;
    area: string;
    deep: string;
  }>`
    select
      (select event_category.id from event_category where event_category.name = 'Skadegörelse') as parent,
      (select event_category.id from event_category where event_category.name = 'Försäljning') as category,
      (select event_report.organisation_id from event_report
       group by event_report.organisation_id order by count(*), event_report.organisation_id limit 1) as organisation,
      (select area.id from area where area.name = 'Hällbybrunn') as area,
      (select event.id from event order by event.begins_at desc, event.id offset 400000 limit 1) as deep`.execute(
    tx,
  );
  const [found] = rows;
  if (found === undefined) throw new Error("There are no events");
  const { parent, category, organisation, area, deep } = found;
  const today = swedishDay(new Date());
  const list = "/arbeta/handelser";
  return {
    "the newest": list,
    "the oldest first": `${list}?ordning=oldest`,
    "the gravest first": `${list}?ordning=serious`,
    "eight thousand pages on": `${list}?efter=${deep}`,
    "a group of categories": `${list}?kategori=${parent}`,
    "a rare category": `${list}?kategori=${category}`,
    "an organisation that has fallen silent": `${list}?organisation=${organisation}`,
    "a district": `${list}?omrade=${area}`,
    "a month, grave, without an answer": `${list}?fran=${addDays(today, -400)}&till=${addDays(today, -370)}&allvar=3&hanterad=nej`,
    "a common word": `${list}?sok=klotter`,
    "two words less common": `${list}?sok=vitvaror+g%C3%A5rden`,
    "a rare word": `${list}?sok=tisdags`,
  };
}

async function sizeOf({ tx }: Behind): Promise<string> {
  const { rows } = await sql<{ words: string }>`
    select format('%s events of %s reports', (select count(*) from event), (select count(*) from event_report))
      as words`.execute(tx);
  return rows[0]?.words ?? "";
}
