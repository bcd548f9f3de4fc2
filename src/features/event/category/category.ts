import { compareSwedish } from "#app/platform/language/index.ts";
import type { EventCategoryId } from "#app/schema/tables.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/** A category as it stands in the database. */
export interface CategoryRow {
  readonly id: EventCategoryId;
  readonly parentId: EventCategoryId | null;
  readonly name: string;
  readonly explanation: string;
  readonly position: number;
  /** The first day it can no longer be chosen; null while it can. */
  readonly closedOn: IsoDate | null;
  readonly version: number;
}

/** A category with its place in the tree. */
export interface Category extends CategoryRow {
  /** Names from the top down to its own: `["Skadegörelse", "Klotter"]`. */
  readonly path: readonly string[];
  /** Whether it, or one above it, can no longer be chosen. */
  readonly closed: boolean;
}

/** The tree, each category after the one it lies under, siblings by their position and then by name. */
export function inTreeOrder(rows: readonly CategoryRow[], today: IsoDate): readonly Category[] {
  const under = (parentId: EventCategoryId | null, path: readonly string[], closed: boolean): Category[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .toSorted((one, other) => one.position - other.position || compareSwedish(one.name, other.name))
      .flatMap((row) => {
        const here = [...path, row.name];
        const isClosed = closed || (row.closedOn !== null && row.closedOn <= today);
        return [{ ...row, path: here, closed: isClosed }, ...under(row.id, here, isClosed)];
      });
  return under(null, [], false);
}

/** A category and all that lies under it. */
export function withAllUnder(
  categories: readonly Pick<CategoryRow, "id" | "parentId">[],
  id: EventCategoryId,
): readonly EventCategoryId[] {
  const under = categories.filter(({ parentId }) => parentId === id);
  return [id, ...under.flatMap((one) => withAllUnder(categories, one.id))];
}

/** The words of a path: "Skadegörelse › Klotter". */
export function pathWords(path: readonly string[]): string {
  return path.join(" › ");
}

/** Where a category may lie: nowhere, or under any that neither is it nor lies under it. */
export function possibleParents(
  categories: readonly Category[],
  id: EventCategoryId | null,
): readonly Category[] {
  const barred = id === null ? [] : withAllUnder(categories, id);
  return categories.filter((one) => !one.closed && !barred.includes(one.id));
}
