import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { EventCategoryId } from "#app/schema/tables.ts";
import { type Category, inTreeOrder } from "./category.ts";

/** All categories in the order of the tree, closed ones too. */
export async function listCategories(tx: Transaction, today: IsoDate): Promise<readonly Category[]> {
  return inTreeOrder(await tx.selectFrom("eventCategory").selectAll("eventCategory").execute(), today);
}

/** One category, with the tree it stands in. Throws `NotFound`. */
export async function readCategory(
  tx: Transaction,
  id: EventCategoryId,
  today: IsoDate,
): Promise<{ readonly category: Category; readonly categories: readonly Category[] }> {
  const categories = await listCategories(tx, today);
  const category = categories.find((one) => one.id === id);
  if (category === undefined) throw new NotFound("event category");
  return { category, categories };
}
