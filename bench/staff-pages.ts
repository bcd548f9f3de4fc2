import { sql } from "kysely";
import { seededRandom } from "#example/random.ts";
import { median, milliseconds, perSecond, quantile, spreadOf } from "./figures.ts";
import { multiply } from "./hundredfold.ts";
import { closedLoop, type Crowd, crowdOfPeople, type Visit } from "./load.ts";
import { type Program, withProgram } from "./program.ts";
import { beside, type Measurement, type Row, verdictOf } from "./row.ts";
import { behind, type Behind, coordinators } from "./staff.ts";

const USERS = 20;
const TIMES = 100;
const PER_SECOND = 20;
const SECONDS = 40;
const ROUNDS = 3;
const GOAL = 25;

/** Staff pages on a hundred times the example, for twenty people at work at once. */
export function measureStaffPages(): Promise<Measurement> {
  return withProgram(async (program) => {
    const { cookies, pages, size } = await prepare(program);
    const paths: Crowd["pages"] = ["/arbeta", ...Object.values(pages)];
    const crowd = { address: program.address, cookies, pages: paths, random: seededRandom(20) };
    await closedLoop(crowd, 5);
    const people: Visit[][] = [];
    const pressed: Visit[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      people.push(await crowdOfPeople(crowd, PER_SECOND, SECONDS));
      pressed.push(await closedLoop(crowd, SECONDS / 4));
    }
    const whole = `${USERS} people at once, example × ${TIMES}`;
    const nameOfPage = new Map(
      Object.entries({ desk: "/arbeta", ...pages }).map(([name, path]) => [path, name]),
    );
    return {
      title: "Staff pages",
      rows: [
        heldRow(`Staff pages, ${whole}, p95`, people),
        ...paths.map((path) => heldRow(`– ${nameOfPage.get(path) ?? path}`, people, path)),
        quantileRow("– all of them, p50 / p99", people, [0.5, 0.99]),
        quantileRow(
          `Staff pages, ${USERS} connections that never pause, p50 / p95 / p99`,
          pressed,
          [0.5, 0.95, 0.99],
        ),
        beside(
          "pages a second",
          pressed.map((round) => round.length / (SECONDS / 4)),
          perSecond,
        ),
      ],
      how: [
        `The example kommun ${TIMES} times over (${size}), ${USERS} signed-in coordinators, who see most. Every page is made anew from the database as the person, and leaves its entry in the log.`,
        `Held against the goal: people at work. ${PER_SECOND} visits a second in all, one a second for each of ${USERS}, at moments drawn at random, sent whether or not earlier answers have come; ${ROUNDS} rounds of ${SECONDS} s; time until the last byte. The median of the rounds' 95th percentiles counts, over all pages and for every page by itself.`,
        `Beside it, for what one process can bear: ${USERS} connections that ask again in the moment an answer comes. Such a loop always has ${USERS} requests in the queue, so its times are ${USERS} divided by the pages a second, whatever the pages cost; no staff of any size works like that, which is why it is not what the goal is held against.`,
      ],
    };
  });
}

function heldRow(what: string, rounds: readonly (readonly Visit[])[], path?: string): Row {
  const values = rounds.map((round) => quantile(timesOf(round, path), 0.95));
  return {
    what,
    against: "–",
    goal: `≤ ${GOAL} ms`,
    measured: milliseconds(median(values)),
    spread: spreadOf(values, milliseconds),
    verdict: verdictOf(median(values) <= GOAL),
  };
}

function quantileRow(what: string, rounds: readonly (readonly Visit[])[], shares: readonly number[]): Row {
  const figures = shares.map((share) => rounds.map((round) => quantile(timesOf(round), share)));
  return {
    what,
    against: "–",
    goal: "–",
    measured: figures.map((values) => milliseconds(median(values))).join(" / "),
    spread: figures.map((values) => spreadOf(values, milliseconds)).join(" / "),
    verdict: "information",
  };
}

function timesOf(round: readonly Visit[], path?: string): number[] {
  return round.filter(({ page }) => path === undefined || page === path).map((visit) => visit.milliseconds);
}

async function prepare(program: Program) {
  return behind(program, async (behindIt) => {
    const { tx, keys } = behindIt;
    await multiply(tx, keys, TIMES);
    const cookies = await coordinators(behindIt, USERS);
    return { cookies, pages: await pagesOf(behindIt), size: await sizeOf(behindIt) };
  });
}

/** What twenty people look at, by name. */
async function pagesOf({ tx }: Behind): Promise<Record<string, string>> {
  const { rows } = await sql<{ measure: string; promise: string; organisation: string }>`
    select promise.id as promise,
      (select measure_item.measure_id
       from measure_item
       join promise_item on promise_item.id = measure_item.item_id
       join focus_area on focus_area.id = promise_item.focus_area_id
       join activity on activity.measure_id = measure_item.measure_id
       where focus_area.promise_id = promise.id
       group by measure_item.measure_id
       order by count(*) desc, measure_item.measure_id
       limit 1) as measure,
      (select measure.accountable_organisation_id
       from measure
       where measure.accountable_organisation_id is not null
       group by measure.accountable_organisation_id
       order by count(*) desc, measure.accountable_organisation_id
       limit 1) as organisation
    from promise
    where promise.status = 'in_force'
    order by promise.slug
    limit 1`.execute(tx);
  const [found] = rows;
  if (found === undefined) throw new Error("No promise is in force");
  return {
    "list of measures": "/arbeta/atgarder",
    "list of measures of an organisation": `/arbeta/atgarder?organisation=${found.organisation}`,
    "list of measures that are late": "/arbeta/atgarder?status=late",
    "list of measures by name, with a word looked for": "/arbeta/atgarder?ordning=title&sok=skola",
    "list of measures by owner": "/arbeta/atgarder?ordning=owner",
    "a measure with its log": `/arbeta/atgarder/${found.measure}`,
    "list of promises": "/arbeta/loften",
    "a promise": `/arbeta/loften/${found.promise}`,
    "loose threads": "/arbeta/losa-tradar",
    "the chain of a promise": "/arbeta/kedja",
  };
}

async function sizeOf({ tx }: Behind): Promise<string> {
  const { rows } = await sql<{ words: string }>`
    select format('%s promises, %s items, %s measures, %s log lines, %s audit entries',
      (select count(*) from promise), (select count(*) from promise_item), (select count(*) from measure),
      (select count(*) from activity), (select count(*) from audit_entry)) as words`.execute(tx);
  return rows[0]?.words ?? "";
}
