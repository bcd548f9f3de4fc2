import { type RawBuilder, sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { OrganisationId, PersonId, WeekActionId } from "#app/schema/tables.ts";
import type { Action } from "./action.ts";

/** The actions that stand in a week: what is carried first, the longest carried on top, then what is new, by last day. */
export function readActionsOf(tx: Transaction, week: IsoDate, today: IsoDate): Promise<readonly Action[]> {
  return read(
    tx,
    today,
    sql`week_action.monday <= ${week}
    and (week_action.settled_on is null or week_action.settled_on >= ${week})`,
  );
}

/** One action. Throws `NotFound`. */
export async function readAction(tx: Transaction, id: WeekActionId, today: IsoDate): Promise<Action> {
  const [action] = await read(tx, today, sql`week_action.id = ${id}`);
  if (action === undefined) throw new NotFound("action of the week");
  return action;
}

/** Planned actions to be done at the latest on `until`, of `whose`: everybody's, or a person's and some organisations'. */
export function readActionsDue(
  tx: Transaction,
  whose: "all" | { readonly person: PersonId; readonly organisations: readonly OrganisationId[] },
  until: IsoDate,
  today: IsoDate,
): Promise<readonly Action[]> {
  const mine =
    whose === "all"
      ? sql`true`
      : sql`(week_action.person_id = ${whose.person}
          or week_action.organisation_id = any (${[...whose.organisations]}::uuid[]))`;
  return read(
    tx,
    today,
    sql`week_action.state = 'planned' and week_action.due_on <= ${until} and ${mine}`,
    sql`week_action.due_on, week_action.what collate "sv-x-icu", week_action.id`,
  );
}

async function read(
  tx: Transaction,
  today: IsoDate,
  wanted: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`week_action.monday, week_action.due_on, week_action.what collate "sv-x-icu", week_action.id`,
): Promise<readonly Action[]> {
  const { rows } = await sql<Action>`
    select week_action.id, week_action.monday, week_action.what, week_action.organisation_id, week_action.person_id,
      week_action.due_on, week_action.state, week_action.settled_on, week_action.remark, week_action.measure_id,
      week_action.version, person.name as person,
      coalesce(${unitNameOn("organisation", sql`week_action.organisation_id`, today)}, '') as organisation
    from week_action
    left join person on person.id = week_action.person_id
    where ${wanted}
    order by ${order}`.execute(tx);
  return rows;
}
