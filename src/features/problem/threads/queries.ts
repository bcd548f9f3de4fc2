import { type RawBuilder, sql } from "kysely";
import { referenceOfItem } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { LIVE_RECORDS, THREAD_SOURCES } from "./thread-sources.ts";
import {
  type AcceptedThread,
  type LooseThread,
  THREAD_KINDS,
  type ThreadCount,
  type ThreadGroup,
  type ThreadKind,
  threadKind,
} from "./thread.ts";

/** When threads are looked for. */
export interface ThreadMoment {
  readonly today: IsoDate;
  readonly now: Date;
}

/**
 * How many threads of each kind hang loose, with one of them as an example; accepted ones left out, kinds without
 * any are there too. One query, made for the desk.
 */
export async function countLooseThreads(
  tx: Transaction,
  moment: ThreadMoment,
): Promise<readonly ThreadCount[]> {
  const each = THREAD_KINDS.map(
    ({ kind }) => sql`
      select ${kind} as kind, count(*) as count, min(found.title) as example
      from (${THREAD_SOURCES[kind](moment)}) as found
      where ${isOpen(kind)}`,
  );
  const { rows } = await sql<Pick<ThreadCount, "kind" | "count" | "example">>`
    with ${LIVE_RECORDS} ${sql.join(each, sql` union all `)}`.execute(tx);
  return THREAD_KINDS.map(({ kind, gap, severity }) => {
    const found = rows.find((row) => row.kind === kind);
    return { kind, gap, severity, count: found?.count ?? 0, example: found?.example ?? null };
  });
}

/**
 * Every kind of loose thread with its count and its first `most` records, accepted ones left out; kinds without
 * any are there too. One query.
 * @param kinds the kinds to look for; all when left out
 */
export async function readLooseThreads(
  tx: Transaction,
  moment: ThreadMoment,
  most: number,
  kinds: readonly ThreadKind[] = THREAD_KINDS.map(({ kind }) => kind),
): Promise<readonly ThreadGroup[]> {
  const each = kinds.map(
    (kind) => sql`
      select ${kind} as kind, first.record_id, ${titleOf(kind, "first")} as title, first.note, first.parent_id,
        first.count
      from (
        select found.*, count(*) over () as count
        from (${THREAD_SOURCES[kind](moment)}) as found
        where ${isOpen(kind)}
        order by found.note collate "sv-x-icu", found.title collate "sv-x-icu", found.record_id
        limit ${most}) as first`,
  );
  const { rows } = await sql<LooseThread & { count: number }>`
    with ${LIVE_RECORDS} ${sql.join(each, sql` union all `)}`.execute(tx);
  return THREAD_KINDS.filter(({ kind }) => kinds.includes(kind)).map(({ kind, gap, severity }) => {
    const found = rows.filter((row) => row.kind === kind);
    const threads = found.map(({ count: _count, ...thread }) => thread);
    return { kind, gap, severity, count: found[0]?.count ?? 0, example: found[0]?.title ?? null, threads };
  });
}

/** One loose thread, accepted or not. Throws `NotFound` when nothing is loose there any more. */
export async function readLooseThread(
  tx: Transaction,
  moment: ThreadMoment,
  kind: ThreadKind,
  recordId: string,
): Promise<LooseThread> {
  const { rows } = await sql<LooseThread>`
    with ${LIVE_RECORDS}
    select ${kind} as kind, found.record_id, ${titleOf(kind, "found")} as title, found.note, found.parent_id
    from (${THREAD_SOURCES[kind](moment)}) as found
    where found.record_id = ${recordId}::uuid`.execute(tx);
  const [thread] = rows;
  if (thread === undefined) throw new NotFound("loose thread");
  return thread;
}

/** Threads that are loose and accepted, the latest first. One that got its link in the meantime is gone. */
export async function readAcceptedThreads(
  tx: Transaction,
  moment: ThreadMoment,
): Promise<readonly AcceptedThread[]> {
  // Only kinds that have any: looking through all of them costs the same whether something is found or not.
  const accepted = await tx
    .selectFrom("threadAcceptance")
    .where("threadAcceptance.takenUpAt", "is", null)
    .select("threadAcceptance.kind")
    .distinct()
    .execute();
  const kinds = THREAD_KINDS.filter(({ kind }) => accepted.some((one) => one.kind === kind));
  if (kinds.length === 0) return [];
  const each = kinds.map(
    ({ kind }) => sql`
      select ${kind} as kind, found.record_id, ${titleOf(kind, "found")} as title, found.note, found.parent_id,
        thread_acceptance.reason, thread_acceptance.accepted_at, person.name as "by"
      from (${THREAD_SOURCES[kind](moment)}) as found
      join thread_acceptance on thread_acceptance.record_id = found.record_id
        and thread_acceptance.kind = ${kind} and thread_acceptance.taken_up_at is null
      join person on person.id = thread_acceptance.person_id`,
  );
  const { rows } = await sql<AcceptedThread>`
    with ${LIVE_RECORDS}
    select * from (${sql.join(each, sql` union all `)}) as accepted
    order by accepted.accepted_at desc, accepted.kind, accepted.record_id`.execute(tx);
  return rows;
}

function isOpen(kind: ThreadKind): RawBuilder<unknown> {
  return sql`not exists (
    select from thread_acceptance
    where thread_acceptance.kind = ${kind} and thread_acceptance.record_id = found.record_id
      and thread_acceptance.taken_up_at is null)`;
}

/** Items carry their number in the promise; it is worked out only for what is shown. */
function titleOf(kind: ThreadKind, row: "found" | "first"): RawBuilder<unknown> {
  const title = sql`${sql.ref(`${row}.title`)}`;
  if (threadKind(kind)?.subject !== "item") return title;
  return sql`(
    select ${referenceOfItem} || ' ' || ${title}
    from promise_item join focus_area on focus_area.id = promise_item.focus_area_id
    where promise_item.id = ${sql.ref(`${row}.recordId`)})`;
}
