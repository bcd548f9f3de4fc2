import type { WeekCount } from "#app/features/event/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { Coverage } from "./coverage/coverage.ts";
import { compareWithBefore, WEEKS_BEFORE } from "./comparison.ts";
import type { WeekFigure, WeekFigures } from "./picture.ts";

/** A category by its place in the tree. */
interface TreeCategory {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

/** The first of the weeks that a week is held against. */
export function firstWeekBefore(monday: IsoDate): IsoDate {
  return addDays(monday, -7 * WEEKS_BEFORE);
}

/** Puts the counts of a week beside those of the weeks before it. */
export function figuresOf(about: {
  readonly monday: IsoDate;
  readonly counts: readonly WeekCount[];
  readonly coverage: Coverage;
  readonly categories: readonly TreeCategory[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
}): WeekFigures {
  const { monday, counts, coverage, categories, areas } = about;
  const first = firstWeekBefore(monday);
  const weeks = Array.from({ length: WEEKS_BEFORE }, (_, place) => addDays(first, 7 * place));
  const heard = new Set(weeks.filter((week) => wasHeard(coverage, week)));
  const figure = (key: string, name: string, own: readonly WeekCount[]): WeekFigure => {
    const inWeek = (week: IsoDate): number =>
      own.reduce((sum, count) => (count.week === week ? sum + count.events : sum), 0);
    const before = weeks.map((week) => (heard.has(week) ? inWeek(week) : null));
    const count = inWeek(monday);
    return { key, name, count, before, comparison: compareWithBefore(count, before) };
  };
  const by = (kind: WeekCount["by"]) => counts.filter((count) => count.by === kind);
  const seen = ({ count, before }: WeekFigure): boolean => count > 0 || before.some((one) => (one ?? 0) > 0);
  const fewerLast = (one: WeekFigure, other: WeekFigure): number => other.count - one.count;
  const topOf = topCategories(categories);
  return {
    all: figure("", "", by("all")),
    categories: categories
      .filter(({ parentId }) => parentId === null)
      .map(({ id, name }) =>
        figure(
          id,
          name,
          by("category").filter(({ key }) => topOf.get(key) === id),
        ),
      )
      .filter(seen)
      .toSorted(fewerLast),
    areas: areas
      .map(({ id, name }) =>
        figure(
          id,
          name,
          by("area").filter(({ key }) => key === id),
        ),
      )
      .toSorted(fewerLast),
    nowhere: figure("", "", by("nowhere")).count,
    grades: ["3", "2", "1"].map((grade) =>
      figure(
        grade,
        "",
        by("seriousness").filter(({ key }) => key === grade),
      ),
    ),
  };
}

/** Whether anybody said anything of a week. */
function wasHeard({ rows }: Coverage, week: IsoDate): boolean {
  return rows.some(({ cells }) =>
    cells.some(
      (cell) =>
        cell.week === week && (cell.events > 0 || cell.state === "nothing" || cell.state === "reported"),
    ),
  );
}

/** The category at the top of the tree that each category lies under. */
function topCategories(categories: readonly TreeCategory[]): ReadonlyMap<string, string> {
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
  const topOf = (id: string): string => {
    const parent = parents.get(id) ?? null;
    return parent === null ? id : topOf(parent);
  };
  return new Map(categories.map(({ id }) => [id, topOf(id)]));
}
