import { addDays, type IsoDate } from "#app/platform/iso-date.ts";

/** A name and the day it began to hold; it holds until the next one begins. */
export interface Name {
  readonly name: string;
  /** For narrow places; empty when there is none. Bodies have none. */
  readonly shortName: string;
  /** Null: from the beginning. */
  readonly from: IsoDate | null;
}

/** A name with the last day it held, that day included; null while no other is known. */
export interface HeldName extends Name {
  readonly lastDay: IsoDate | null;
}

/** The name that holds on `day`; before the first of them, the first. `names` in order of time, at least one. */
export function nameOn(names: readonly Name[], day: IsoDate): Name {
  const [first] = names;
  if (first === undefined) throw new RangeError("a unit without a name");
  return names.findLast(({ from }) => from === null || from <= day) ?? first;
}

/** Every name with its last day: the day before the next one begins. */
export function heldNames(names: readonly Name[]): readonly HeldName[] {
  return names.map((name, index) => {
    const next = names[index + 1]?.from ?? null;
    return { ...name, lastDay: next === null ? null : addDays(next, -1) };
  });
}
