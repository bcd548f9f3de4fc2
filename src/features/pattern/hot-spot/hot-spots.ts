import { getisOrd, hexagonRing, type SpatialWeights } from "#app/geography/index.ts";
import { cannot, isCannot, type Result, seededRandom, type Warning } from "#app/statistics/index.ts";

/** Below this corrected p a cell is called hot. */
export const LEVEL = 0.05;
/** Fewer events than these in all say nothing of which cells stand out. */
export const FEWEST_EVENTS = 30;
/** Random maps that the whole time is judged by, and each quarter. */
export const MAPS = 499;
export const QUARTER_MAPS = 199;
/** Cells with most events that are named, hot or not. */
const MOST = 5;
/** The same events give the same answer every time. */
const SEED = 20_000;

/** What is tested: every cell of an area, those without events too. */
export interface HotSpotInput {
  /** H3 names of all cells of the area. */
  readonly cells: readonly string[];
  /** Events by cell; cells that are not named have none. */
  readonly events: ReadonlyMap<string, number>;
  /** The same for quarters of a year, the oldest first. */
  readonly quarters: readonly ReadonlyMap<string, number>[];
}

/** A cell that has more events around it than chance gives. */
export interface HotCell {
  readonly cell: string;
  readonly events: number;
  /** Standard deviations above what chance would give for the cell and its neighbours. */
  readonly z: number;
  /** Corrected for looking at all cells. */
  readonly adjusted: number;
  /** For each quarter whether it was hot then too; null where the quarter could not be tested. */
  readonly quarters: readonly (boolean | null)[];
}

/** Hot cells and what they were tested among. */
export interface HotSpots {
  /** Highest z first. */
  readonly hot: readonly HotCell[];
  /** The cells with most events, hot or not, at most five. */
  readonly most: readonly Pick<HotCell, "cell" | "events">[];
  readonly tested: number;
  /** Tested cells without events. */
  readonly empty: number;
  /** Events in the tested cells. */
  readonly events: number;
  readonly warnings: readonly Warning[];
}

/**
 * Getis–Ord Gi* over hexagons, each together with the six around it. A cell is hot when a map with the same numbers dealt out at random has
 * nowhere a cell that far above, in 95 maps of 100: the correction for looking at all cells at once holds for the whole map. Cells without
 * events are among those tested. A lone cell with many events among empty neighbours is not hot: its number would stand out wherever it was
 * dealt. Refused for fewer than 30 events.
 */
export function hotSpots({ cells, events, quarters }: HotSpotInput): Result<HotSpots> {
  const weights = hexagonRing(cells, 1, "binary");
  if (isCannot(weights)) return weights;
  const whole = hotIn(weights, events, MAPS);
  if (isCannot(whole)) return whole;
  const byQuarter = quarters.map((one) => {
    const tested = hotIn(weights, one, QUARTER_MAPS);
    return isCannot(tested) ? null : new Set(tested.hot.map(({ cell }) => cell));
  });
  return {
    ...whole,
    hot: whole.hot.map((one) => ({
      ...one,
      quarters: byQuarter.map((hot) => hot?.has(one.cell) ?? null),
    })),
    tested: cells.length,
  };
}

function hotIn(weights: SpatialWeights, events: ReadonlyMap<string, number>, maps: number) {
  const values = Float64Array.from(weights.ids, (cell) => events.get(cell) ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total < FEWEST_EVENTS) return cannot({ code: "tooFew", have: total, need: FEWEST_EVENTS });
  const tested = getisOrd(values, weights, { random: seededRandom(SEED), times: maps });
  if (isCannot(tested)) return tested;
  const { z, adjusted, warnings } = tested;
  const hot = weights.ids.flatMap((cell, place) => {
    const one = { cell, events: values[place] ?? 0, z: z[place] ?? 0, adjusted: adjusted[place] ?? 1 };
    return one.z > 0 && one.adjusted < LEVEL ? [one] : [];
  });
  return {
    hot: hot.toSorted((one, other) => other.z - one.z),
    most: weights.ids
      .map((cell, place) => ({ cell, events: values[place] ?? 0 }))
      .filter((one) => one.events > 0)
      .toSorted((one, other) => other.events - one.events)
      .slice(0, MOST),
    empty: values.filter((value) => value === 0).length,
    events: total,
    warnings,
  };
}
