import { type PostgresPoolClient, sql } from "kysely";
import type pg from "pg";
import { copyCsv, type CopyTarget } from "./copy-csv.ts";
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
      await enter(tx, space);
      return work(tx);
    });
}

/** Writes a CSV file into a table, in the transaction it was handed out with. See `copyCsv`. */
export type Copy = (target: CopyTarget, bytes: Uint8Array) => Promise<void>;

/** As `asOwner`, with a way to write whole files into a table by COPY in the same transaction. */
export async function asOwnerCopying<Result>(
  owner: pg.Pool,
  space: string,
  work: (tx: Transaction, copy: Copy) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect();
  // Kysely shows nobody its client: here it is given one that we know.
  const alone = { connect: () => Promise.resolve(lent(client)), end: () => Promise.resolve() };
  try {
    return await kyselyOn(alone)
      .transaction()
      .execute(async (tx) => {
        await enter(tx, space);
        return work(tx, (target, bytes) => copyCsv(client, target, bytes));
      });
  } finally {
    client.release();
  }
}

async function enter(tx: Transaction, space: string): Promise<void> {
  const schemas = [space, `${space}_published`, "handslag"].map((name) => sql.id(name));
  await sql`set local search_path to ${sql.join(schemas)}`.execute(tx);
}

function lent(client: pg.PoolClient): PostgresPoolClient {
  return { query: client.query.bind(client) as PostgresPoolClient["query"], release: () => undefined };
}
