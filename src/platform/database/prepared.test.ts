import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { personActor } from "#app/access/actor.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";

const world = await freshWorld();
const coordinator = await world.aPerson({ role: "coordinator" });
const former = await world.aPerson({ role: "coordinator", validTo: TODAY });
await world.arrange((tx) =>
  tx.insertInto("problem").values({ statement: "Bränder i parkeringshus" }).execute(),
);

/** Asks in the same words as often as it takes for the server to keep a statement and its plan. */
async function often<Answer>(ask: (round: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let round = 0; round < 12; round += 1) answers.push(await ask(round));
  return answers;
}

describe("kept statements", () => {
  it("are those that come often, with whatever values", async () => {
    const kept = await world.as(coordinator, async (tx) => {
      await often((round) => sql`select ${round}::integer as often_asked`.execute(tx));
      await sql`select ${1}::integer as asked_once`.execute(tx);
      return sql<{ statement: string; uses: number }>`
        select statement, (generic_plans + custom_plans)::integer as uses from pg_prepared_statements
        where statement like '%asked%' and statement not like '%prepared%'`.execute(tx);
    });
    expect(kept.rows).toEqual([{ statement: "select $1::integer as often_asked", uses: 10 }]);
  });

  it("never show one person what was planned for another", async () => {
    const seen = await often((round) =>
      world.database.as(personActor(world.kommun, round % 2 === 0 ? coordinator : former, TODAY), (tx) =>
        tx.selectFrom("problem").where("problem.version", ">=", 1).select("problem.statement").execute(),
      ),
    );
    expect(seen.map((rows) => rows.length)).toEqual(Array.from({ length: 6 }, () => [1, 0]).flat());
  });

  it("are read anew after a table got another shape", async () => {
    const ask = () => world.as(coordinator, (tx) => sql`select problem.* from problem`.execute(tx));
    await often(ask);
    await world.arrange((tx) => sql`alter table problem add column shade text`.execute(tx));
    const after = await Promise.allSettled([ask(), ask(), ask(), ask()]);
    expect(after.length).toBe(4);
    const { rows } = await ask();
    expect(rows[0]).toHaveProperty("shade");
  });
});
