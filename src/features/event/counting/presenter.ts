import { formatDay, formatList, type Translate } from "#app/platform/language/index.ts";
import type { SelectionChoices } from "./choices.ts";
import type { EventSelection } from "./selection.ts";

/** "17 mars 2025 – 15 mars 2026". */
export function daysWords({ from, to }: Pick<EventSelection, "from" | "to">): string {
  return `${formatDay(from)} – ${formatDay(to)}`;
}

/** What is counted, for headings of tables and pictures: "Klotter, minst allvarligt, i Centrum, 17 mars 2025 – 15 mars 2026". */
export function selectionWords(
  t: Translate,
  selection: EventSelection,
  { categories, areas, organisations }: SelectionChoices,
): string {
  const { areaId, organisationId, leastSeriousness } = selection;
  const names = categories.filter(({ id }) => selection.categories.includes(id)).map(({ name }) => name);
  const area = areas.find(({ id }) => id === areaId)?.name;
  const organisation = organisations.find(({ id }) => id === organisationId)?.name;
  return [
    names.length === 0 ? t("event:selection.all") : formatList(names),
    ...(leastSeriousness === 1
      ? []
      : [
          t("event:selection.atLeast", {
            grade: t(`event:seriousness.${leastSeriousness}`).toLocaleLowerCase("sv"),
          }),
        ]),
    ...(area === undefined ? [] : [t("event:selection.inArea", { area })]),
    ...(organisation === undefined ? [] : [t("event:selection.by", { organisation })]),
    daysWords(selection),
  ].join(", ");
}
