import { median, spreadOf } from "./figures.ts";

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly against: string;
  readonly goal: string;
  /** The median, with its unit. */
  readonly measured: string;
  /** From the least to the greatest of the rounds. */
  readonly spread: string;
  /** `information` stands beside a goal without being held against one. */
  readonly verdict: "met" | "missed" | "information" | "skipped";
}

/** What one file of this folder found out. */
export interface Measurement {
  readonly title: string;
  readonly rows: readonly Row[];
  /** How it was measured, a sentence each. */
  readonly how: readonly string[];
}

/** A line that could not be measured here, and why. */
export function skipped(row: Pick<Row, "what" | "against" | "goal">, why: string): Row {
  return { ...row, measured: why, spread: "", verdict: "skipped" };
}

/** A figure that stands beside a goal and is held against none. */
export function beside(what: string, values: readonly number[], write: (value: number) => string): Row {
  return {
    what: `– ${what}`,
    against: "–",
    goal: "–",
    verdict: "information",
    measured: write(median(values)),
    spread: spreadOf(values, write),
  };
}

/** Whether a goal is met. */
export function verdictOf(met: boolean): Row["verdict"] {
  return met ? "met" : "missed";
}
