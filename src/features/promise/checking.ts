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
  const remarks = checkPromise(contentOf(promise), {
    predecessor,
    causesOf: (focusArea, item) => promise.focusAreas[focusArea]?.items[item]?.causes.length ?? 0,
    today,
  });
  return { promise, predecessor, remarks };
}
