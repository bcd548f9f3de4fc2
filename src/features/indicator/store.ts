import { sql } from "kysely";
import { slugOf } from "#app/features/administration/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import type { IndicatorText } from "./indicator.ts";

/** Makes an indicator. Its name in addresses and files is made from its name, and made unique. */
export async function addIndicator(
  tx: Transaction,
  { breaks, ...text }: IndicatorText,
): Promise<IndicatorId> {
  const { id } = await tx
    .insertInto("indicator")
    .values({ ...text, slug: await freeSlug(tx, slugOf(text.name) || "indikator") })
    .returning("indicator.id")
    .executeTakeFirstOrThrow();
  await writeBreaks(tx, id, breaks);
  return id;
}

/** Writes an indicator anew. False when somebody else changed it since `version`: nothing is then written. */
export async function changeIndicator(
  tx: Transaction,
  id: IndicatorId,
  version: number,
  { breaks, ...text }: IndicatorText,
): Promise<boolean> {
  const changed = await tx
    .updateTable("indicator")
    .set({ ...text, version: sql<number>`indicator.version + 1` })
    .where("indicator.id", "=", id)
    .where("indicator.version", "=", version)
    .returning("indicator.id")
    .executeTakeFirst();
  if (changed === undefined) return false;
  await writeBreaks(tx, id, breaks);
  return true;
}

async function writeBreaks(
  tx: Transaction,
  indicatorId: IndicatorId,
  breaks: IndicatorText["breaks"],
): Promise<void> {
  await tx.deleteFrom("indicatorBreak").where("indicatorBreak.indicatorId", "=", indicatorId).execute();
  if (breaks.length === 0) return;
  await tx
    .insertInto("indicatorBreak")
    .values(breaks.map((one) => ({ ...one, indicatorId })))
    .execute();
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  const rows = await tx
    .selectFrom("indicator")
    .select("indicator.slug")
    .where("indicator.slug", "like", `${wanted}%`)
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}
