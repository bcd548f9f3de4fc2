import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { ROLES } from "#app/access/roles.ts";
import { residentActor } from "#app/access/actor.ts";
import { freshWorld, TODAY } from "#test/support/world.ts";

const world = await freshWorld();
const administrator = await world.aPerson({ role: "administrator", email: "adm@exempel.se" });
const former = await world.aPerson({ role: "administrator", validTo: TODAY });
const stranger = await world.aPerson({ role: "administrator", kommun: world.otherKommun });

const bytes = Buffer.from("x");
const at = new Date("2026-03-16T11:00:00Z");

/** What only administrators get something from, each as rows. */
const FOR_ADMINISTRATORS = {
  kommun_accounts: sql`select 1 from kommun_accounts()`,
  account_for: sql`select 1 from account_for('smyg@exempel.se', 'Smyg') made where made is not null`,
  offer_new_password: sql`select 1 from offer_new_password(${administrator}, ${bytes}, ${at})`,
  waiting_mail: sql`select 1 from waiting_mail()`,
};

describe("the functions over accounts", () => {
  it("give nothing to other roles, former administrators and those of another kommun", async () => {
    const others = await Promise.all(
      ROLES.filter((role) => role !== "administrator").map((role) => world.aPerson({ role })),
    );
    for (const person of [...others, former, stranger]) {
      for (const query of Object.values(FOR_ADMINISTRATORS)) {
        expect((await world.as(person, (tx) => query.execute(tx))).rows).toEqual([]);
      }
    }
    const { rows } = await world.owner.query("select from handslag.account where email = 'smyg@exempel.se'");
    expect(rows).toHaveLength(0);
    expect((await world.owner.query("select from handslag.password_reset")).rows).toHaveLength(0);
  });

  it("give administrators what they need", async () => {
    await world.as(administrator, (tx) =>
      sql`select queue_mail('a@exempel.se', 'Hej', ${bytes}, ${at})`.execute(tx),
    );
    for (const query of Object.values(FOR_ADMINISTRATORS)) {
      expect((await world.as(administrator, (tx) => query.execute(tx))).rows).not.toHaveLength(0);
    }
  });

  it("act for nobody whose assignment has ended", async () => {
    for (const query of [
      sql`select 1 from own_account()`,
      sql`select 1 from own_sessions()`,
      sql`select 1 from set_own_password('x', gen_random_uuid(), ${at}) done where done`,
      sql`select 1 from set_own_second_factor(${bytes}, 1, ${at}) done where done`,
      sql`select 1 from set_own_recovery_codes(${[bytes]}) made where made > 0`,
      sql`select 1 from queue_mail('a@exempel.se', 'Hej', ${bytes}, ${at}) made where made is not null`,
    ]) {
      expect((await world.as(former, (tx) => query.execute(tx))).rows).toEqual([]);
    }
  });

  it.each(["account", "session", "password_reset", "recovery_code", "sign_in_attempt", "mail"])(
    "are the only way: an administrator reads nothing from %s",
    async (table) => {
      const reading = world.as(administrator, (tx) =>
        sql`select from ${sql.table(`handslag.${table}`)}`.execute(tx),
      );
      await expect(reading).rejects.toThrow(/permission denied/u);
    },
  );

  it("cannot be reached by residents", async () => {
    const asking = world.database.as(residentActor(world.kommun, TODAY), (tx) =>
      sql`select 1 from k0484.kommun_accounts()`.execute(tx),
    );
    await expect(asking).rejects.toThrow(/permission denied/u);
  });
});
