import { type RawBuilder, sql } from "kysely";

/** "2.1": the place of `promise_item` in its `focus_area`, and of that in the promise, counted from one. */
export const referenceOfItem: RawBuilder<string> = sql<string>`(
  (select count(*) from focus_area as earlier
    where earlier.promise_id = focus_area.promise_id and earlier.position <= focus_area.position)
  || '.' ||
  (select count(*) from promise_item as earlier
    where earlier.focus_area_id = promise_item.focus_area_id and earlier.position <= promise_item.position))`;
