import { publishPromise } from "#app/features/publication/index.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { MeasureId, PromiseId } from "#app/schema/tables.ts";
import { readPromisesServed } from "./queries.ts";

/**
 * Publishes anew every promise a measure serves, and those it served before a change, in the transaction of the
 * change. What has not been signed stays unpublished.
 */
export async function publishAround(
  { tx, today, now }: Pick<StaffRequest, "tx" | "today" | "now">,
  id: MeasureId,
  before: readonly PromiseId[] = [],
): Promise<void> {
  await publishAll({ tx, today, now }, [...(await readPromisesServed(tx, [id])), ...before]);
}

/** Publishes anew each of some promises, once. */
export async function publishAll(
  { tx, today, now }: Pick<StaffRequest, "tx" | "today" | "now">,
  promises: readonly PromiseId[],
): Promise<void> {
  for (const promise of new Set(promises)) await publishPromise(tx, promise, { today, now });
}

/** The measure an address is about. */
export function idOf({ params }: Pick<StaffRequest, "params">): MeasureId {
  return (params["id"] ?? "") as MeasureId;
}
