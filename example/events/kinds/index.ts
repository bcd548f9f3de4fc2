import { EVENINGS } from "./evenings.ts";
import { HOUSING } from "./housing.ts";
import type { EventKind } from "./kind.ts";
import { OTHERS } from "./others.ts";
import { SCHOOL } from "./school.ts";
import { STREETS } from "./streets.ts";

export type { EventKind } from "./kind.ts";

/** Everything that happens in a year in the example kommun. */
export const KINDS: readonly EventKind[] = [...HOUSING, ...SCHOOL, ...STREETS, ...EVENINGS, ...OTHERS];
