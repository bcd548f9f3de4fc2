import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { WeekPriorityId } from "#app/schema/tables.ts";
import type { Priority } from "./priority.ts";

/** The priorities of a week, in order. */
export async function readPriorities(tx: Transaction, monday: IsoDate): Promise<readonly Priority[]> {
  const { rows } = await sql<Priority>`
    select week_priority.id, week_priority.statement, week_priority.why, week_priority.place, week_priority.area_id,
      week_priority.category_id, week_priority.problem_id, week_priority.version, area.name as area,
      event_category.name as category, problem.statement as problem
    from week_priority
    left join area on area.id = week_priority.area_id
    left join event_category on event_category.id = week_priority.category_id
    left join problem on problem.id = week_priority.problem_id
    where week_priority.monday = ${monday}
    order by week_priority.position, week_priority.id`.execute(tx);
  return rows;
}

/** One priority of a week. Throws `NotFound`, also when it belongs to another week. */
export async function readPriority(tx: Transaction, monday: IsoDate, id: WeekPriorityId): Promise<Priority> {
  const priority = (await readPriorities(tx, monday)).find((one) => one.id === id);
  if (priority === undefined) throw new NotFound("priority of the week");
  return priority;
}
