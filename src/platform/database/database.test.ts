import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { personActor, residentActor } from "#app/access/actor.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";

const world = await freshWorld();
const coordinator = await world.aPerson({ role: "coordinator" });

describe("the one door", () => {
  it("takes on the role and the person for one transaction, and leaves nothing behind", async () => {
    const inside = await world.as(coordinator, (tx) =>
      sql<{ role: string; person: string; day: string }>`
        select current_user as role, current_setting('app.person') as person, today() as day`.execute(tx),
    );
    expect(inside.rows).toEqual([{ role: "k0484_staff", person: coordinator, day: TODAY }]);
    const after = await world.database.pool.query<{ role: string; person: string }>(
      "select current_user as role, coalesce(current_setting('app.person', true), '') as person",
    );
    expect(after.rows).toEqual([{ role: "handslag_app", person: "" }]);
  });

  it("gives a smuggled reset role nothing to read", async () => {
    const smuggle = world.as(coordinator, async (tx) => {
      await sql`reset role`.execute(tx);
      return sql`select * from k0484.person`.execute(tx);
    });
    await expect(smuggle).rejects.toThrow(/permission denied/);
  });

  it("keeps a kommun out of another's schemas, and residents out of the working tables", async () => {
    const other = world.as(coordinator, (tx) => sql`select * from k0180.person`.execute(tx));
    await expect(other).rejects.toThrow(/permission denied for schema k0180/);
    const resident = world.database.as(residentActor(world.kommun, TODAY), (tx) =>
      sql`select * from k0484.promise`.execute(tx),
    );
    await expect(resident).rejects.toThrow(/permission denied for schema k0484/);
  });

  it("shows rows only to somebody with an assignment today", async () => {
    const former = await world.aPerson({ role: "coordinator", validTo: TODAY });
    const seen = (person: typeof former) =>
      world.database.as(personActor(world.kommun, person, TODAY), (tx) =>
        tx.selectFrom("measure").select("id").execute(),
      );
    const organisation = await world.anOrganisation();
    await world.arrange((tx) =>
      tx
        .insertInto("measure")
        .values({ title: "Nattvandring", accountableOrganisationId: organisation })
        .execute(),
    );
    expect(await seen(coordinator)).toHaveLength(1);
    expect(await seen(former)).toHaveLength(0);
  });

  it("rolls back everything when the work throws", async () => {
    const failing = world.as(coordinator, async (tx) => {
      await tx.insertInto("problem").values({ statement: "Halvt sparat" }).execute();
      throw new Error("afterwards");
    });
    await expect(failing).rejects.toThrow("afterwards");
    expect(await world.as(coordinator, (tx) => tx.selectFrom("problem").select("id").execute())).toEqual([]);
  });
});
