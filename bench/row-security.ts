import { sql } from "kysely";
import { EXAMPLE_IDS } from "#example/fill-people.ts";
import { personActor } from "#app/access/actor.ts";
import { readConfig } from "#app/config.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { withAllUnder } from "#app/features/event/category/category.ts";
import { listCategories } from "#app/features/event/index.ts";
import { type EventFilter, EVERY_EVENT } from "#app/features/event/list/filter.ts";
import { readEventPage } from "#app/features/event/list/queries.ts";
import { readListedEvents } from "#app/features/event/record/queries.ts";
import { openInstallation } from "#app/installation.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import { type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import { median, timed } from "./figures.ts";
import type { Program } from "./program.ts";

const ROUNDS = 7;
const TIMES = 40;

/**
 * Reads pages of the list as a coordinator, with the policies of the database and then, in the same round, with all of
 * them switched off; gives the ratio of each round.
 */
export async function compareWithoutPolicies({ data }: Pick<Program, "data">): Promise<number[]> {
  const installation = await openInstallation(readConfig({}, { data }), {
    log: () => undefined,
    attach: true,
  });
  try {
    const { owner, database } = installation;
    const [kommun] = await listKommuner(owner);
    if (kommun === undefined) throw new Error("There is no kommun here");
    const today = swedishDay(new Date());
    const actor = personActor(kommun, EXAMPLE_IDS.person("samordnare"), today);
    const read = async (): Promise<number> => {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        times.push(await database.as(actor, (tx) => timed(() => readPages(tx, today))));
      }
      return median(times);
    };
    const switchPolicies = (word: "enable" | "disable"): Promise<void> =>
      asOwner(owner, kommun.space, (tx) => setPolicies(tx, word));
    const ratios: number[] = [];
    await read();
    for (let round = 0; round < ROUNDS; round += 1) {
      const guarded = await read();
      await switchPolicies("disable");
      ratios.push(guarded / (await read()));
      await switchPolicies("enable");
    }
    return ratios;
  } finally {
    await installation.close();
  }
}

/** The newest, the gravest, and those of a group of categories. */
async function readPages(tx: Transaction, today: IsoDate): Promise<void> {
  const categories = await listCategories(tx, today);
  const group = categories.find(({ name }) => name === "Skadegörelse")?.id ?? null;
  const filters: Partial<EventFilter>[] = [{}, { sort: "serious" }, { category: group }];
  for (const filter of filters) {
    const under = filter.category ? withAllUnder(categories, filter.category) : null;
    const asked = { filter: { ...EVERY_EVENT, ...filter }, categories: under, sight: "all" } as const;
    const { ids } = await readEventPage(tx, asked);
    await readListedEvents(tx, ids, "all", today);
  }
}

async function setPolicies(tx: Transaction, word: "enable" | "disable"): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select pg_class.relname as name from pg_class
    where pg_class.relnamespace = current_schema()::regnamespace and pg_class.relkind = 'r'
      and exists (select from pg_policy where pg_policy.polrelid = pg_class.oid)`.execute(tx);
  for (const { name } of rows)
    await sql`alter table ${sql.table(name)} ${sql.raw(word)} row level security`.execute(tx);
}
