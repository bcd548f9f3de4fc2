import { cannot, type Result } from "../index.ts";

/** A figure of a publication: what it counts, in the smallest groups (area, period, age …) that any figure tells apart. */
export interface PublishedFigure {
  readonly id: string;
  readonly units: readonly string[];
  /** Not shown, or shown as hidden. */
  readonly hidden?: boolean;
}

/** Figures that went out, or are to go out, together: a table, a map, an edition. */
export interface Publication {
  readonly name: string;
  readonly figures: readonly PublishedFigure[];
}

/** Units that the same figures count, so that nobody can tell them apart. */
export interface UnitGroup {
  readonly units: readonly string[];
  readonly value: number;
}

/** Publications by what they count: which groups lie in each figure. */
export interface Overlap {
  readonly groups: readonly UnitGroup[];
  readonly figures: readonly {
    readonly groups: readonly number[];
    readonly hidden: boolean;
    readonly latest: boolean;
  }[];
}

/**
 * Lays publications over each other. The last one is the latest.
 * Reasons: no figure, a unit whose count is missing or not a count, a figure or one of its units twice.
 *
 * @example
 * const figures = [{ id: "kommun", units: ["a", "b", "c"] }, { id: "centre", units: ["a", "b"] }];
 * overlapOf(new Map([["a", 4], ["b", 5], ["c", 2]]), [{ name: "map", figures }]).groups // → [{ units: ["a", "b"], value: 9 }, { units: ["c"], value: 2 }]
 */
export function overlapOf(
  counts: ReadonlyMap<string, number>,
  publications: readonly Publication[],
): Result<Overlap> {
  const latest = publications.at(-1);
  const all = publications.flatMap((publication) =>
    publication.figures.map((figure) => ({ publication, figure, name: `${publication.name}: ${figure.id}` })),
  );
  if (all.length === 0) return cannot({ code: "empty" });
  const names = all.map(({ name }) => name);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  if (twice.length > 0) return cannot({ code: "duplicates", where: twice });
  const seenIn = new Map<string, number[]>();
  for (const [place, { figure, name }] of all.entries()) {
    for (const unit of figure.units) {
      const places = seenIn.get(unit) ?? [];
      if (places.at(-1) === place) return cannot({ code: "duplicates", where: [name] });
      seenIn.set(unit, [...places, place]);
    }
  }
  const byPlaces = new Map<string, { units: string[]; places: number[]; value: number }>();
  for (const [unit, places] of seenIn) {
    const value = counts.get(unit);
    if (value === undefined) return cannot({ code: "unknown", where: unit });
    if (!Number.isSafeInteger(value) || value < 0) return cannot({ code: "notACount", where: unit, value });
    const key = places.join();
    const group = byPlaces.get(key) ?? { units: [], places, value: 0 };
    group.units.push(unit);
    group.value += value;
    byPlaces.set(key, group);
  }
  const groups = [...byPlaces.values()];
  return {
    groups: groups.map(({ units, value }) => ({ units, value })),
    figures: all.map(({ publication, figure }, place) => ({
      groups: [...groups.keys()].filter((group) => groups[group]?.places.includes(place) === true),
      hidden: figure.hidden ?? false,
      latest: publication === latest,
    })),
  };
}
