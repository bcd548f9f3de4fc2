import { sql } from "kysely";
import { organisationsFor } from "#app/access/decide.ts";
import { agreementsToRenew } from "#app/features/agreement/index.ts";
import { measuresDue, measuresLate, measuresToLog, recentActivities } from "#app/features/measure/index.ts";
import { unitNameOn } from "#app/features/organisation/index.ts";
import { countLooseThreads } from "#app/features/problem/index.ts";
import { actionsOnDesk } from "#app/features/week/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addMonths, type IsoDate } from "#app/platform/iso-date.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import {
  type AccountFigures,
  type Desk,
  deskParts,
  type FollowUpLine,
  type ReturnedPromise,
  type WaitingEdition,
} from "./desk.ts";

/** How much of each part the desk shows, and how far back "new" reaches. */
const SHOWN = { news: 6, toLog: 30, followUps: 5, newDays: 7 };

/** Reads the desk of somebody at work: one query for each part that is theirs. */
export async function readDesk(request: StaffRequest): Promise<Desk> {
  const { tx, person, today, may } = request;
  const parts = new Set(deskParts(person.held));
  const leads = may("measure.write");
  const signsFor = organisationsFor(person.held, "promise.sign");
  const { late, due, renewals, news, threads } = await readShared(request);
  const own = may("measure.log") ? await measuresToLog(tx, person, today, SHOWN.toLog) : [];
  return {
    late,
    due,
    renewals: may("agreement.write") ? renewals : [],
    actions: await actionsOnDesk(tx, person, today),
    waiting: parts.has("waiting") ? await readWaiting(tx, signsFor === "all" ? [] : signsFor) : [],
    returned: leads ? await readReturned(tx) : [],
    news,
    threads,
    followUps: parts.has("followUps") ? await readFollowUps(tx) : [],
    // Whoever leads may log everything: without measures of their own, those that are on the desk.
    toLog: leads && own.length === 0 ? [...late, ...due] : own,
    accounts: may("account.manage") ? await readAccountFigures(tx, today) : null,
  };
}

type Shared = Pick<Desk, "late" | "due" | "renewals" | "news" | "threads">;

/**
 * What takes a look through everything. It is the same for all who see every measure, and may be a minute old where
 * another node changed something; what this node changes is seen at once.
 */
function readShared({ tx, person, today, now, kommun, services }: StaffRequest): Promise<Shared> {
  const whose = organisationsFor(person.held, "measure.log") === "all" ? "all" : person.id;
  const about = { space: kommun.space, what: `desk of ${whose}`, day: today, now };
  return services.recent.of(about, async () => ({
    late: await measuresLate(tx, person, today),
    due: await measuresDue(tx, person, today),
    renewals: await agreementsToRenew(tx, today),
    news: await recentActivities(tx, new Date(now.getTime() - SHOWN.newDays * 86_400_000), SHOWN.news),
    threads: await countLooseThreads(tx, { today, now }),
  }));
}

/** Open editions that wait for the signature of some organisations, the oldest first. */
export async function readWaiting(
  tx: Transaction,
  organisations: readonly OrganisationId[],
): Promise<readonly WaitingEdition[]> {
  const { rows } = await sql<WaitingEdition>`
    select edition.id, party.kind, party.title, party.name as party, edition.opened_at
    from edition
    join lateral (
      select 'promise' as kind, promise.title, promise_party.name, promise_party.position,
        promise_party.organisation_id
      from promise_party join promise on promise.id = promise_party.promise_id
      where promise.id = edition.promise_id
      union all
      select 'agreement', agreement.title, 
        ${unitNameOn("organisation", sql`agreement_party.organisation_id`, sql`today()`)},
        agreement_party.position, agreement_party.organisation_id
      from agreement_party join agreement on agreement.id = agreement_party.agreement_id
      where agreement.id = edition.agreement_id
    ) as party on party.organisation_id = any (${[...organisations]}::uuid[])
    where not exists (select from edition_seal where edition_seal.edition_id = edition.id)
      and not exists (select from edition_withdrawal where edition_withdrawal.edition_id = edition.id)
      and not exists (
        select from signature
        where signature.edition_id = edition.id and signature.party_position = party.position)
    order by edition.opened_at, edition.id, party.position`.execute(tx);
  return rows;
}

/** Promises being written whose latest edition was declined or taken back, the latest first. */
export async function readReturned(tx: Transaction): Promise<readonly ReturnedPromise[]> {
  const { rows } = await sql<ReturnedPromise>`
    select promise.id, promise.title, person.name as "by", edition_withdrawal.reason,
      edition_withdrawal.withdrawn_at as at
    from promise
    join lateral (
      select edition.id from edition where edition.promise_id = promise.id
      order by edition.opened_at desc limit 1
    ) as latest on true
    join edition_withdrawal on edition_withdrawal.edition_id = latest.id
    join person on person.id = edition_withdrawal.person_id
    where promise.status in ('draft', 'amending')
    order by edition_withdrawal.withdrawn_at desc, promise.id`.execute(tx);
  return rows;
}

async function readFollowUps(tx: Transaction): Promise<readonly FollowUpLine[]> {
  const rows = await tx
    .selectFrom("followUp")
    .select(["followUp.id", "followUp.title", "followUp.decidedAt", "followUp.toDay as to"])
    .orderBy("followUp.toDay", "desc")
    .orderBy("followUp.id")
    .limit(SHOWN.followUps)
    .execute();
  return rows.map(({ decidedAt, ...row }) => ({ ...row, decided: decidedAt !== null }));
}

async function readAccountFigures(tx: Transaction, today: IsoDate): Promise<AccountFigures> {
  return tx
    .selectFrom("assignment")
    .where("assignment.validFrom", "<=", today)
    .where(sql<boolean>`(assignment.valid_to is null or assignment.valid_to > ${today})`)
    .select([
      sql<number>`count(distinct assignment.person_id)`.as("people"),
      sql<number>`count(*) filter (where assignment.valid_to <= ${addMonths(today, 1)})`.as("ending"),
    ])
    .executeTakeFirstOrThrow();
}
