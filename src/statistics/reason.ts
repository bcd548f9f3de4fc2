/**
 * Closed list of reasons why a method gives no number, with the values that make the sentence concrete.
 * Their words stand in `locales/<language>/statistics.json` under `reason.<code>`.
 * `where` names the place as the reader knows it: a month ("2021-03"), a row, a column, an area code.
 */
export type Reason =
  /** There is no observation at all. */
  | { readonly code: "empty" }
  /** Fewer observations than the method needs. */
  | { readonly code: "tooFew"; readonly have: number; readonly need: number }
  /** Fewer observations than needed on one side of the intervention. */
  | { readonly code: "tooFewBefore" | "tooFewAfter"; readonly have: number; readonly need: number }
  /** Every observation is zero: nothing can fall or be compared. */
  | { readonly code: "allZero" }
  /** All observations have the same value: there is no variation to learn from. */
  | { readonly code: "oneValue"; readonly value: number }
  /** Periods are missing inside the series. */
  | { readonly code: "gaps"; readonly where: readonly string[] }
  /** The same period, area or person stands more than once. */
  | { readonly code: "duplicates"; readonly where: readonly string[] }
  /** Rows do not stand in order of time. */
  | { readonly code: "unsorted"; readonly where: string }
  /** A number is wanted and something else stands there. */
  | { readonly code: "notANumber"; readonly where: string; readonly value: string }
  /** Some numbers of a file have a decimal comma, some a decimal point. */
  | { readonly code: "mixedDecimals"; readonly comma: string; readonly point: string }
  /** A month, quarter, week or year is wanted and something else stands there. */
  | { readonly code: "notAPeriod"; readonly where: string }
  /** A period of another length than those before it (`step`: "month", "year" …). */
  | { readonly code: "mixedPeriods"; readonly where: string; readonly step: string }
  /** An estimate lacks its standard error, or the error is zero or negative. */
  | { readonly code: "noStandardError"; readonly where: string }
  /** Nobody has said which way is good. */
  | { readonly code: "noDirection" }
  /** The way of counting changed in the period in which the promise began. */
  | { readonly code: "startInBreak"; readonly where: string }
  /** A count must be a whole number that is not negative. */
  | { readonly code: "notACount"; readonly where: string; readonly value: number }
  /** A value outside what is possible: a share over 1, a latitude of 120. */
  | {
      readonly code: "outOfRange";
      readonly where: string;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    }
  /** More events than the base they are counted in. */
  | { readonly code: "moreThanBase"; readonly where: string; readonly value: number; readonly base: number }
  /** A period after today. */
  | { readonly code: "future"; readonly where: readonly string[] }
  /** The intervention does not lie inside the series. */
  | {
      readonly code: "interventionOutside";
      readonly where: string;
      readonly first: string;
      readonly last: string;
    }
  /** Population, exposure or base is zero or negative where events are counted. */
  | { readonly code: "noPopulation"; readonly where: string }
  /** A weight is negative or not a number. */
  | { readonly code: "badWeight"; readonly where: string; readonly value: number }
  /** All weights are zero, or all equal where the method lives of their differences. */
  | { readonly code: "weightsAllEqual" }
  /** Two lists that belong together differ in length. */
  | { readonly code: "lengthsDiffer"; readonly what: string; readonly have: number; readonly need: number }
  /** Columns of a model say the same thing. */
  | { readonly code: "collinear"; readonly columns: readonly string[] }
  /** A column divides the outcomes completely: its coefficient has no finite estimate. */
  | { readonly code: "separation"; readonly column: string }
  /** The model passes through every observation: nothing is left to judge chance by. */
  | { readonly code: "perfectFit" }
  /** The fit did not settle. */
  | { readonly code: "notConverged"; readonly iterations: number }
  /** A group of the population has nobody among the answers. */
  | { readonly code: "emptyGroup"; readonly where: string }
  /** Margins that should have the same total differ. */
  | { readonly code: "totalsDiffer"; readonly what: string; readonly have: number; readonly need: number }
  /** A place or option that the data names is not in the list. */
  | { readonly code: "unknown"; readonly where: string }
  /** Options that nobody has compared, not even by way of others: each group can only be ranked within itself. */
  | { readonly code: "neverCompared"; readonly groups: readonly (readonly string[])[] }
  /** Some options are ahead of the others in every comparison: how far ahead has no finite estimate. */
  | { readonly code: "alwaysAhead"; readonly ahead: readonly string[]; readonly behind: readonly string[] }
  /** Nothing that satisfies all the conditions exists. */
  | { readonly code: "infeasible"; readonly what: string }
  /** Positions are the middle of a kommun or county, so they say nothing about places inside it. */
  | { readonly code: "centrePoints"; readonly share: number };
