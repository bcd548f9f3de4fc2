import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { BodyId, BodyMemberId } from "#app/schema/tables.ts";
import { unitNameOn } from "../unit-queries.ts";
import type { Member } from "./member.ts";

/** The members of a council or group: those that sit today first, the chair on top; former ones latest first. */
export async function readMembers(tx: Transaction, body: BodyId, today: IsoDate): Promise<readonly Member[]> {
  const sat = sql`least(${today}::date, coalesce(body_member.valid_to - 1, ${today}::date))`;
  const { rows } = await sql<Omit<Member, "lastDay"> & { validTo: IsoDate | null }>`
    select body_member.id, body_member.name, body_member.role, body_member.organisation_id,
      body_member.deputy_for_id, body_member.valid_from as "from", body_member.valid_to, member.name as deputy_for,
      ${unitNameOn("organisation", sql`body_member.organisation_id`, sat)} as organisation
    from body_member
    left join body_member as member on member.id = body_member.deputy_for_id
    where body_member.body_id = ${body}
    order by body_member.valid_to is not null and body_member.valid_to <= ${today},
      case when body_member.valid_to <= ${today} then body_member.valid_to end desc,
      array_position(array['chair', 'vice_chair', 'member', 'deputy', 'secretary', 'co_opted'], body_member.role),
      body_member.name collate "sv-x-icu", body_member.id`.execute(tx);
  return rows.map(({ validTo, ...member }) => ({
    ...member,
    lastDay: validTo === null ? null : addDays(validTo, -1),
  }));
}

/** One member of a body. Throws `NotFound`, also when it sits in another body. */
export async function readMember(
  tx: Transaction,
  body: BodyId,
  id: BodyMemberId,
  today: IsoDate,
): Promise<Member> {
  const member = (await readMembers(tx, body, today)).find((one) => one.id === id);
  if (member === undefined) throw new NotFound("body member");
  return member;
}
