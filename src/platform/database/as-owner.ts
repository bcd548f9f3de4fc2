import { sql } from "kysely";
import type pg from "pg";
import { kyselyOn, type Transaction } from "./database.ts";

/**
 * Runs `work` in one transaction as the owner in a kommun's schemas: for the sealer and for commands, never for
 * the web. Commits when it returns, rolls back when it throws.
 */
export function asOwner<Result>(
  owner: pg.Pool,
  space: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return kyselyOn(owner)
    .transaction()
    .execute(async (tx) => {
      const schemas = [space, `${space}_published`, "handslag"].map((name) => sql.id(name));
      await sql`set local search_path to ${sql.join(schemas)}`.execute(tx);
      return work(tx);
    });
}
