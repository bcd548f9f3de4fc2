/**
 * Closed list of warnings that follow a number, with the values that make the sentence concrete.
 * Their words stand in `locales/<language>/statistics.json` under `warning.<code>`.
 */
export type Warning =
  /** Few events: chance alone moves the figure much. */
  | { readonly code: "fewEvents"; readonly have: number }
  /** A short series: season and trend cannot be told apart from the change. */
  | { readonly code: "shortSeries"; readonly have: number; readonly need: number }
  /** Counts vary more than chance alone (dispersion of 1 is chance alone); the intervals are widened for it. */
  | { readonly code: "overdispersed"; readonly dispersion: number }
  /** What is left after the model still hangs together from month to month. */
  | { readonly code: "autocorrelated"; readonly pValue: number }
  /** Several reasonable models disagree on whether the change is established. */
  | { readonly code: "modelsDisagree"; readonly established: number; readonly of: number }
  /** The series crosses a break in how the thing is counted. */
  | { readonly code: "break"; readonly where: string }
  /** The latest periods are not complete and are left out or marked. */
  | { readonly code: "preliminary"; readonly where: string; readonly periods: number }
  /** Observations without a known place, counted and left out of the test. */
  | { readonly code: "unknownPlace"; readonly have: number; readonly of: number }
  /** Observations without a value, left out. */
  | { readonly code: "missing"; readonly have: number; readonly of: number }
  /** The numbers of the file have decimal commas and were read so. */
  | { readonly code: "decimalComma" }
  /** The base or population differs between before and after and is not taken into account. */
  | { readonly code: "noPopulation" }
  /** Weights were cut to hold any one answer from speaking for too many. */
  | { readonly code: "trimmed"; readonly have: number; readonly of: number }
  /** Weights differ so much that the answers count as far fewer. */
  | { readonly code: "lowEffectiveSize"; readonly effective: number; readonly of: number }
  /** Strata of a survey with a single unit drawn: their spread is taken from the mean of all units, which is rather too large. */
  | { readonly code: "lonelyUnit"; readonly where: readonly string[] }
  /** A limit of the interval does not exist. */
  | { readonly code: "noLimit"; readonly side: "low" | "high" }
  /** A normal approximation is used where it is weak. */
  | { readonly code: "approximate" }
  /** Neighbourless areas are left out of the test. */
  | { readonly code: "noNeighbours"; readonly where: readonly string[] };
