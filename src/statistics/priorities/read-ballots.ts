import { badCount } from "../proportions/index.ts";
import type { Reason } from "../reason.ts";
import { cannot, isCannot, type Result } from "../result.ts";
import type { Ballot, Rankings } from "./ballot.ts";

/** A ballot with options as their places in the list of options: groups from the first down, tied within. */
export interface ReadBallot {
  readonly groups: readonly (readonly number[])[];
  readonly people: number;
}

/**
 * Checks ballots and puts the unplaced options of each in a last tied group. Ballots are named to the reader by their number from
 * 1.
 *
 * @example
 * readBallots({ options: ["light", "benches", "police"], ballots: [{ placed: [["police"]] }] }) // → [{ groups: [[2], [0, 1]], people: 1 }]
 * readBallots({ options: ["light", "benches"], ballots: [{ placed: [["dogs"]] }] }) // → { cannot: { code: "unknown", where: "dogs" } }
 */
export function readBallots({ options, ballots }: Rankings): Result<readonly ReadBallot[]> {
  const bad = badOptions(options);
  if (bad) return cannot(bad);
  if (ballots.length === 0) return cannot({ code: "empty" });
  const places = new Map(options.map((option, place) => [option, place]));
  const read: ReadBallot[] = [];
  for (const [row, ballot] of ballots.entries()) {
    const one = readBallot(ballot, places, String(row + 1));
    if (isCannot(one)) return one;
    read.push(one);
  }
  return read.some(({ people }) => people > 0) ? read : cannot({ code: "empty" });
}

/**
 * What is wrong with a list of options, if anything.
 *
 * @example
 * badOptions(["light"]) // → { code: "tooFew", have: 1, need: 2 }
 */
export function badOptions(options: readonly string[]): Reason | undefined {
  const twice = repeated(options);
  if (twice.length > 0) return { code: "duplicates", where: twice };
  return options.length < 2 ? { code: "tooFew", have: options.length, need: 2 } : undefined;
}

/**
 * Names that stand more than once, each told once.
 *
 * @example
 * repeated(["light", "benches", "light", "light"]) // → ["light"]
 */
export function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

function readBallot(ballot: Ballot, places: ReadonlyMap<string, number>, row: string): Result<ReadBallot> {
  const { placed, offered = [...places.keys()], people = 1 } = ballot;
  const named = placed.flat();
  const bad = badCount(row, people);
  if (bad) return cannot(bad);
  const twice = new Set([...repeated(named), ...repeated(offered)]);
  if (twice.size > 0) return cannot({ code: "duplicates", where: [...twice] });
  const stranger =
    offered.find((option) => !places.has(option)) ?? named.find((option) => !offered.includes(option));
  if (stranger !== undefined) return cannot({ code: "unknown", where: stranger });
  const unplaced = offered.filter((option) => !named.includes(option));
  const groups = [...placed, unplaced]
    .filter((group) => group.length > 0)
    .map((group) => group.flatMap((option) => places.get(option) ?? []));
  return { groups, people };
}
