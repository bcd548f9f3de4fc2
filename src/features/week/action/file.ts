import { weekNumber } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { WrittenColumn, WrittenRow } from "#app/platform/tables/index.ts";
import type { WeekActionLine } from "../picture.ts";

/** Columns of the file of a week's actions: a route to minutes and task lists. */
export const COLUMNS: readonly WrittenColumn[] = [
  { title: "Insats", width: 50 },
  { title: "Organisation", width: 28 },
  { title: "Person", width: 24 },
  { title: "Klart senast", kind: "day", width: 12 },
  { title: "Läge", width: 14 },
  { title: "Kommentar", width: 40 },
  { title: "Bestämd vecka", width: 14 },
  { title: "Buren", width: 8 },
];

/** The actions of a week as rows of the file. */
export function rowsOf(
  t: Translate,
  actions: readonly WeekActionLine[],
  week: IsoDate,
): readonly WrittenRow[] {
  return actions.map(({ what, organisation, person, dueOn, state, remark, monday }) => [
    what,
    organisation,
    person ?? "",
    dueOn,
    t(`week:action.state.${state}`),
    remark,
    t("week:short", { week: weekNumber(monday) }),
    t(monday < week ? "week:action.fileCarried" : "week:action.fileNew"),
  ]);
}
