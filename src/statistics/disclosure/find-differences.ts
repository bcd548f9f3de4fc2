import { at, cannot, type Interval, isCannot, type Result } from "../index.ts";
import { type Overlap, overlapOf, type Publication } from "./publication.ts";
import { roomsOf } from "./rooms.ts";
import { indexTables } from "./structure.ts";
import type { Cell, Relation } from "./tables.ts";
import { withAttacker } from "./with-attacker.ts";

/** A small group that a new publication would give away beside the earlier ones. */
export interface DifferenceFinding {
  /** The group, in the smallest units. */
  readonly units: readonly string[];
  readonly value: number;
  /** What could be worked out from the earlier publications alone. */
  readonly before: Interval;
  /** What could be worked out with the new one. */
  readonly after: Interval;
}

/**
 * Guards against differencing: lays a new publication over all earlier ones and attacks every small group (1 to `threshold - 1`) that their
 * figures cut out: one figure less another, what two have in common, a figure less all that lie in it, what no published figure cuts
 * further, and the hidden figures themselves.
 * A group is found when the new publication narrows what is possible for it, and the values from 1 to `threshold - 1` are not all possible any longer.
 * A later edition that counts more of the same (late reports) has those as units of their own.
 *
 * Reasons: those of the publications; a threshold below 3.
 *
 * Source: Duncan, Elliot and Salazar-González (2011), Statistical Confidentiality, on differencing; the attack is that of `auditSuppression`.
 */
export async function findDifferences(input: {
  readonly counts: ReadonlyMap<string, number>;
  readonly earlier: readonly Publication[];
  readonly next: Publication;
  readonly threshold?: number;
}): Promise<Result<{ readonly findings: readonly DifferenceFinding[] }>> {
  const { counts, earlier, next, threshold = 5 } = input;
  if (!Number.isInteger(threshold) || threshold < 3) {
    return cannot({ code: "outOfRange", where: "threshold", value: threshold, low: 3, high: Infinity });
  }
  const overlap = overlapOf(counts, [...earlier, next]);
  if (isCannot(overlap)) return overlap;
  const targets = smallCuts(overlap, threshold);
  const after = await attackCuts(overlap, targets, () => true);
  if (isCannot(after)) return after;
  const before = await attackCuts(overlap, targets, ({ latest }) => !latest);
  if (isCannot(before)) return before;
  const findings = targets.flatMap((groups, place): DifferenceFinding[] => {
    const [was, is] = [before.intervals[place] ?? EVERYTHING, after.intervals[place] ?? EVERYTHING];
    const kept = is.low <= 1 && is.high >= threshold - 1;
    if (kept || (is.low <= was.low && is.high >= was.high)) return [];
    const units = groups.flatMap((group) => overlap.groups[group]?.units ?? []);
    return [{ units, value: sizeOf(overlap, groups), before: was, after: is }];
  });
  return { findings };
}

const EVERYTHING: Interval = { low: 0, high: Infinity };

/** What figures cut out, as lists of groups, each once: small ones only. Hidden figures cut nothing out but themselves. */
function smallCuts(overlap: Overlap, threshold: number): readonly (readonly number[])[] {
  const cuts = new Map<string, readonly number[]>();
  const add = (groups: readonly number[]): void => {
    const size = sizeOf(overlap, groups);
    if (size >= 1 && size < threshold) cuts.set(groups.join(), groups);
  };
  for (const group of overlap.groups.keys()) add([group]);
  for (const { groups, hidden } of overlap.figures) if (hidden) add(groups);
  const figures = overlap.figures.filter(({ hidden }) => !hidden).map(({ groups }) => new Set(groups));
  const together = new Map<string, number[]>();
  for (const group of overlap.groups.keys()) {
    const key = figures.map((figure) => (figure.has(group) ? "1" : "0")).join("");
    together.set(key, [...(together.get(key) ?? []), group]);
  }
  for (const groups of together.values()) add(groups);
  for (const one of figures) {
    const inside = new Set<number>();
    for (const other of figures) {
      const common = [...one].filter((group) => other.has(group));
      if (other === one || common.length === 0) continue;
      add(common);
      add([...one].filter((group) => !other.has(group)));
      if (common.length === other.size && other.size < one.size) for (const group of other) inside.add(group);
    }
    add([...one].filter((group) => !inside.has(group)));
  }
  return [...cuts.values()];
}

function sizeOf({ groups }: Overlap, which: readonly number[]): number {
  return which.reduce((sum, group) => sum + (groups[group]?.value ?? 0), 0);
}

/** What a reader can work out of each target from the figures chosen. */
async function attackCuts(
  overlap: Overlap,
  targets: readonly (readonly number[])[],
  seen: (figure: Overlap["figures"][number]) => boolean,
): Promise<Result<{ readonly intervals: readonly Interval[] }>> {
  const shown = overlap.figures
    .filter((figure) => !figure.hidden && seen(figure))
    .map(({ groups }) => groups);
  const alone = new Set(shown.filter(({ length }) => length === 1).flat());
  const cells: Cell[] = overlap.groups.map(({ value }, group) => ({
    id: `group ${group}`,
    value,
    known: alone.has(group),
  }));
  const relations: Relation[] = [];
  const cut = (id: string, groups: readonly number[], known: boolean): void => {
    cells.push({ id, value: sizeOf(overlap, groups), known });
    relations.push({ total: id, parts: groups.map((group) => `group ${group}`) });
  };
  for (const [place, groups] of shown.entries()) if (groups.length > 1) cut(`figure ${place}`, groups, true);
  for (const [place, groups] of targets.entries()) cut(`target ${place}`, groups, false);
  const structure = indexTables({ cells, relations });
  if (isCannot(structure)) return structure;
  const { reader } = roomsOf(structure, []);
  const price = Float64Array.from(structure.known, (known) => (known ? Infinity : 0));
  const intervals = await withAttacker(structure, (attack) =>
    targets.map((_, place): Interval => {
      const cell = structure.indexOf.get(`target ${place}`) ?? -1;
      const value = at(structure.values, cell);
      const down = attack({ cell, way: -1, amount: value, room: reader, price }).amount;
      const up = attack({ cell, way: 1, amount: Infinity, room: reader, price }).amount;
      return { low: value - down, high: value + up };
    }),
  );
  return { intervals };
}
