import type { IsoDate } from "#app/platform/iso-date.ts";
import { isPreliminary } from "../indicator.ts";
import { type Gathered, keyOf } from "./gather.ts";
import type { FiledValue } from "./row.ts";

/** A value as it stands in the register. */
export interface KnownValue {
  readonly value: number;
  readonly base: number | null;
  readonly standardError: number | null;
  readonly isPreliminary: boolean;
}

/** A value that the file brings. */
export interface NewValue extends FiledValue {
  readonly isPreliminary: boolean;
}

/** A value that the file changes. */
export interface ChangedValue {
  readonly before: KnownValue;
  readonly after: NewValue;
}

/** What taking the file in would do. With any problem nothing is taken in. */
export interface Plan extends Omit<Gathered, "values"> {
  readonly added: readonly NewValue[];
  readonly changed: readonly ChangedValue[];
  /** Values that are so already. */
  readonly same: number;
}

/** Compares what a file says with the register; `known` holds its values by `keyOf`. Pure. */
export function planOf(
  { values, ...gathered }: Gathered,
  known: ReadonlyMap<string, KnownValue>,
  retrievedOn: IsoDate,
): Plan {
  const added: NewValue[] = [];
  const changed: ChangedValue[] = [];
  let same = 0;
  for (const value of values) {
    const before = known.get(keyOf(value));
    const { completeAfterMonths } = value.indicator;
    const after = { ...value, isPreliminary: isPreliminary(value.period, completeAfterMonths, retrievedOn) };
    if (before === undefined) added.push(after);
    else if (isSame(before, after)) same += 1;
    else changed.push({ before, after });
  }
  return { ...gathered, added, changed, same };
}

function isSame(a: KnownValue, b: KnownValue): boolean {
  return (
    a.value === b.value &&
    a.base === b.base &&
    a.standardError === b.standardError &&
    a.isPreliminary === b.isPreliminary
  );
}
