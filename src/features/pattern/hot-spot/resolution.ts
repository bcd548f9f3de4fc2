/** Sizes of cells that can be chosen: H3's resolutions and the mean ground each cell covers, in square metres. */
export const RESOLUTIONS = [
  { resolution: 6, squareMetres: 36_129_062 },
  { resolution: 7, squareMetres: 5_161_293 },
  { resolution: 8, squareMetres: 737_328 },
  { resolution: 9, squareMetres: 105_333 },
] as const;

/** One of the resolutions that can be chosen. */
export type Resolution = (typeof RESOLUTIONS)[number]["resolution"];

/** More cells than these are a smaller area's question: they take too long to test, and most would be empty. */
export const MOST_CELLS = 4000;

/** Finest that is chosen by itself: cells of some 800 metres. */
const USUAL: Resolution = 8;

/** The resolutions that give an area of a size no more cells than can be tested, the coarsest first. */
export function possibleResolutions(squareMetres: number): readonly Resolution[] {
  const [coarsest, ...finer] = RESOLUTIONS;
  const fitting = finer.filter((one) => squareMetres / one.squareMetres <= 0.8 * MOST_CELLS);
  return [coarsest, ...fitting].map(({ resolution }) => resolution);
}

/** The resolution that was asked for, when it can be; otherwise the finest usual one that can. */
export function chosenResolution(possible: readonly Resolution[], asked: string | null): Resolution {
  return (
    possible.find((resolution) => String(resolution) === asked) ??
    possible.findLast((resolution) => resolution <= USUAL) ??
    USUAL
  );
}
