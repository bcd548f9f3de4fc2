import type { ItemContent, Target } from "#app/features/promise/index.ts";

const NOTHING = {
  heading: null,
  target: null,
  deadline: null,
  season: null,
  place: null,
  indicator: null,
  baseline: null,
  continuationReason: null,
  results: [],
} as const satisfies Partial<ItemContent>;

/** A countable undertaking: at least so many. */
export function action(
  heading: string,
  text: string,
  actors: readonly number[],
  target: readonly [number: number, unit: string] | null,
  more: Partial<ItemContent> = {},
): ItemContent {
  const promised: Target | null = target && { direction: "at_least", number: target[0], unit: target[1] };
  return { ...NOTHING, heading, text, actors, kind: "action", target: promised, ...more };
}

/** A way of working, which nobody can count as kept. */
export function wayOfWorking(
  heading: string,
  text: string,
  actors: readonly number[],
  more: Partial<ItemContent> = {},
): ItemContent {
  return { ...NOTHING, heading, text, actors, kind: "way_of_working", ...more };
}
