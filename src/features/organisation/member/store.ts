import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { BodyId, BodyMemberId, PersonId } from "#app/schema/tables.ts";
import type { MemberText } from "./member.ts";

/** Seats somebody in a council or group. `personId` when the member has an account. */
export async function addBodyMember(
  tx: Transaction,
  bodyId: BodyId,
  member: MemberText & { readonly personId?: PersonId | null },
): Promise<BodyMemberId> {
  const { from, lastDay, ...text } = member;
  const { id } = await tx
    .insertInto("bodyMember")
    .values({ ...text, bodyId, validFrom: from, validTo: lastDay === null ? null : addDays(lastDay, 1) })
    .returning("bodyMember.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Ends somebody's time in a council or group after `lastDay`. */
export async function endBodyMember(tx: Transaction, id: BodyMemberId, lastDay: IsoDate): Promise<void> {
  await tx
    .updateTable("bodyMember")
    .set({ validTo: addDays(lastDay, 1) })
    .where("bodyMember.id", "=", id)
    .execute();
}

/** Takes away a member who never sat: written by mistake. */
export async function removeBodyMember(tx: Transaction, id: BodyMemberId): Promise<void> {
  await tx.deleteFrom("bodyMember").where("bodyMember.id", "=", id).execute();
}
