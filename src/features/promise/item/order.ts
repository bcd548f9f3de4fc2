/** Which way something moves in the text. */
export type Direction = "up" | "down";

/** The list with the one at `index` moved a step; the same list at its ends. */
export function moved<One>(list: readonly One[], index: number, direction: Direction): readonly One[] {
  const to = direction === "up" ? index - 1 : index + 1;
  const one = list[index];
  const other = list[to];
  if (one === undefined || other === undefined) return list;
  return list.map((each, place) => (place === index ? other : place === to ? one : each));
}

/**
 * Moves `item` one step in the text: past its neighbour, or into the focus area before or after when it stands
 * at the edge of its own. Nothing changes at the ends of the text.
 */
export function movedItem<Id>(
  areas: readonly (readonly Id[])[],
  item: Id,
  direction: Direction,
): readonly (readonly Id[])[] {
  const from = areas.findIndex((area) => area.includes(item));
  const area = areas[from] ?? [];
  const index = area.indexOf(item);
  const atEdge = index === (direction === "up" ? 0 : area.length - 1);
  if (!atEdge) return areas.map((each, place) => (place === from ? moved(each, index, direction) : each));
  const to = direction === "up" ? from - 1 : from + 1;
  if (areas[to] === undefined) return areas;
  return areas.map((each, place) => {
    if (place === from) return each.filter((id) => id !== item);
    if (place !== to) return each;
    return direction === "up" ? [...each, item] : [item, ...each];
  });
}
