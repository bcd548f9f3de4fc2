import type { ItemContent, PromiseContent } from "../promise.ts";
import { readDeadline } from "../reading/deadline.ts";
import { readPlace } from "../reading/place.ts";
import { readQuantities } from "../reading/quantity.ts";
import { readSeason } from "../reading/season.ts";
import { isTimeUnit } from "../reading/unit.ts";
import type { ItemPlace } from "./compare.ts";
import { advice, gap, type Remark } from "./remark.ts";

const RHYTHM = /(?:^| )(?:per|varje|i|om|årligen)(?: |$)/iu;

/** Where and when. What the text itself says counts as said; an outcome needs no place of its own. */
export function checkWhereAndWhen(
  item: ItemContent,
  content: PromiseContent,
  where: ItemPlace,
): readonly Remark[] {
  return [...checkPlace(item, content, where), ...checkDeadline(item, content, where)];
}

function checkPlace(item: ItemContent, content: PromiseContent, where: ItemPlace): readonly Remark[] {
  const said = item.place !== null || readPlace(item.text) !== null;
  const given = content.scope.kind === "place";
  return item.kind === "action" && !said && !given ? [advice("place_missing", where)] : [];
}

function checkDeadline(item: ItemContent, { period }: PromiseContent, where: ItemPlace): readonly Remark[] {
  if (item.deadline !== null) {
    const outside = period !== null && (item.deadline < period.from || item.deadline > period.to);
    if (!outside) return [];
    const values = { deadline: item.deadline, from: period.from, to: period.to };
    return [gap("deadline_outside_period", where, { values })];
  }
  const said =
    isTimed(item) ||
    item.season !== null ||
    readSeason(item.text) !== null ||
    readDeadline(item.text, period) !== null;
  return item.kind === "action" && !said ? [advice("deadline_missing", where)] : [];
}

/** "within 24 hours" and "twice a term" say when by themselves. */
function isTimed({ target, text }: ItemContent): boolean {
  const units = [target?.unit ?? "", ...readQuantities(text).map(({ value }) => value.unit)];
  return (
    units.some((unit) => RHYTHM.test(unit)) || (target?.direction === "at_most" && isTimeUnit(target.unit))
  );
}
