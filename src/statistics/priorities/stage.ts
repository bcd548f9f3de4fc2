import type { ReadBallot } from "./read-ballots.ts";

/** One choice in a ranking: the options of `ahead` (one, or several tied) go before those of `behind`. */
export interface Stage {
  readonly ahead: readonly number[];
  readonly behind: readonly number[];
  /** How many people chose so. */
  readonly people: number;
}

/**
 * The choices that ballots are made of: first the first group before all others, then the second before those left, and so on.
 * Alike choices of different people are put together, which keeps large votes small.
 *
 * @example
 * stagesOf([{ groups: [[2], [0], [1]], people: 3 }]) // → [{ ahead: [2], behind: [0, 1], people: 3 }, { ahead: [0], behind: [1], people: 3 }]
 */
export function stagesOf(ballots: readonly ReadBallot[]): readonly Stage[] {
  const stages = new Map<string, Stage>();
  for (const { groups, people } of ballots.filter((ballot) => ballot.people > 0)) {
    for (const [place, group] of groups.slice(0, -1).entries()) {
      const ahead = group.toSorted((a, b) => a - b);
      const behind = groups
        .slice(place + 1)
        .flat()
        .toSorted((a, b) => a - b);
      const key = `${ahead.join()}>${behind.join()}`;
      stages.set(key, { ahead, behind, people: people + (stages.get(key)?.people ?? 0) });
    }
  }
  return [...stages.values()];
}
