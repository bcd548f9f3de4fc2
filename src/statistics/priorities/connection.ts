import type { Reason } from "../reason.ts";
import type { Stage } from "./stage.ts";

/**
 * What keeps options from having worths, if anything. Between options that nobody compared, not even by way of others, there is no
 * relation to estimate; and where some options are ahead of the others on every ballot, how far ahead has no finite answer.
 * Reference: Ford (1957), Hunter (2004).
 *
 * @example
 * badConnection(["light", "benches"], [{ ahead: [1], behind: [0], people: 3 }]) // → { code: "alwaysAhead", ahead: ["benches"], behind: ["light"] }
 */
export function badConnection(options: readonly string[], stages: readonly Stage[]): Reason | undefined {
  const over = options.map(() => new Set<number>());
  const under = options.map(() => new Set<number>());
  for (const { ahead, behind } of stages) {
    for (const one of ahead) for (const other of behind) over[one]?.add(other);
    for (const one of behind) for (const other of ahead) under[one]?.add(other);
  }
  const groups = comparedGroups(options, over, under);
  if (groups.length > 1) return { code: "neverCompared", groups };
  const below = reached(0, [over]);
  const above = reached(0, [under]);
  const isAhead =
    below.size < options.length
      ? (option: number) => !below.has(option)
      : (option: number) => above.has(option);
  const ahead = options.filter((_, option) => isAhead(option));
  const behind = options.filter((_, option) => !isAhead(option));
  return behind.length > 0 ? { code: "alwaysAhead", ahead, behind } : undefined;
}

type Links = readonly ReadonlySet<number>[];

function comparedGroups(
  options: readonly string[],
  over: Links,
  under: Links,
): readonly (readonly string[])[] {
  const groups: string[][] = [];
  const seen = new Set<number>();
  for (const start of options.keys()) {
    if (seen.has(start)) continue;
    const group = reached(start, [over, under]);
    for (const option of group) seen.add(option);
    groups.push(options.filter((_, option) => group.has(option)));
  }
  return groups;
}

function reached(start: number, directions: readonly Links[]): ReadonlySet<number> {
  const seen = new Set([start]);
  // A set grows while it is gone through, and its new members are visited too.
  for (const option of seen)
    for (const links of directions) for (const next of links[option] ?? []) seen.add(next);
  return seen;
}
