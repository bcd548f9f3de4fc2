import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { checkPromise } from "./checker/check-promise.ts";
import type { Remark } from "./checker/remark.ts";
import type { PromiseContent } from "./promise.ts";
import { readPromise, readPromiseContent } from "./queries.ts";
import { contentOf, type WorkingPromise } from "./working-text.ts";

/** A promise with everything the checker has to say of it. */
export interface CheckedPromise {
  readonly promise: WorkingPromise;
  readonly predecessor: PromiseContent | null;
  readonly remarks: readonly Remark[];
}

/** Reads a promise and checks it against what is in the database now. Throws `NotFound`. */
export async function readCheckedPromise(
  tx: Transaction,
  id: PromiseId,
  today: IsoDate,
): Promise<CheckedPromise> {
  const promise = await readPromise(tx, id);
  const predecessor =
    promise.predecessorId === null ? null : await readPromiseContent(tx, promise.predecessorId);
  return { promise, predecessor, remarks: remarksOn(promise, predecessor, today) };
}

/** How many promises have their remarks kept; a kommun reads few of them again and again. */
const MOST_KEPT = 200;

/** The remarks last made on each promise, with everything that they were made from. */
const kept = new Map<PromiseId, { readonly from: string; readonly remarks: readonly Remark[] }>();

/** Reading every word takes ten milliseconds in which the process does nothing else: an unchanged text is read once. */
function remarksOn(
  promise: WorkingPromise,
  predecessor: PromiseContent | null,
  today: IsoDate,
): readonly Remark[] {
  const content = contentOf(promise);
  const causes = promise.focusAreas.map(({ items }) => items.map((item) => item.causes.length));
  const from = JSON.stringify([content, predecessor, causes, today]);
  const known = kept.get(promise.id);
  if (known?.from === from) return known.remarks;
  const remarks = checkPromise(content, {
    predecessor,
    causesOf: (focusArea, item) => causes[focusArea]?.[item] ?? 0,
    today,
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(promise.id, { from, remarks });
  return remarks;
}
