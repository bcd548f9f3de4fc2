import type { Transaction } from "#app/platform/database/index.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { type Reset, RESET_LIFETIME } from "./reset.ts";

/** Links sent to one account within the time they can be used; beyond that nothing more is sent. */
const MOST_LINKS = 3;

/** Whether another link may be sent to the account: nobody's mailbox is to be filled from our page. */
export async function mayAskForReset(tx: Transaction, person: PersonId, now: Date): Promise<boolean> {
  const { recent } = await tx
    .selectFrom("passwordReset")
    .select(({ fn }) => fn.countAll<number>().as("recent"))
    .where("passwordReset.accountId", "=", person)
    .where("passwordReset.createdAt", ">", new Date(now.getTime() - RESET_LIFETIME))
    .executeTakeFirstOrThrow();
  return recent < MOST_LINKS;
}

/** Keeps a link for a new password. */
export async function addReset(
  tx: Transaction,
  values: { readonly tokenHash: Uint8Array; readonly personId: PersonId; readonly createdAt: Date },
): Promise<void> {
  await tx
    .insertInto("passwordReset")
    .values({
      tokenHash: Buffer.from(values.tokenHash),
      accountId: values.personId,
      createdAt: values.createdAt,
    })
    .execute();
}

/** The link of a token, held until the transaction ends; null when there is none. */
export async function findReset(
  tx: Transaction,
  tokenHash: Uint8Array,
): Promise<(Reset & { readonly personId: PersonId }) | null> {
  const row = await tx
    .selectFrom("passwordReset")
    .select(["passwordReset.accountId as personId", "passwordReset.createdAt", "passwordReset.usedAt"])
    .where("passwordReset.tokenHash", "=", Buffer.from(tokenHash))
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Makes all of a person's links unusable. */
export async function useUpResets(tx: Transaction, person: PersonId, now: Date): Promise<void> {
  await tx
    .updateTable("passwordReset")
    .set({ usedAt: now })
    .where("passwordReset.accountId", "=", person)
    .where("passwordReset.usedAt", "is", null)
    .execute();
}
