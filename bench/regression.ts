import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { drawPoisson } from "#app/statistics/distributions/index.ts";
import { at, isCannot, seededRandom } from "#app/statistics/index.ts";
import { type Column, fitGlm, segmentedColumns } from "#app/statistics/regression/index.ts";
import { median, milliseconds, ratio, spreadOf } from "./figures.ts";
import { beside, type Measurement, skipped, verdictOf } from "./row.ts";

const run = promisify(execFile);
const MONTHS = 240;
const ROUNDS = 9;
/** Fits a round: one fit is too short for the clock. */
const FITS = 200;
const GOAL = 5;

/** A Poisson model of 240 months and 8 coefficients: goal in time, and beside R's `glm` timed inside R. */
export async function measureRegression(): Promise<Measurement> {
  const columns = segmentedColumns({ periods: MONTHS, intervention: 144, model: "step+slope", harmonics: 2 });
  const random = seededRandom(240);
  const series = Array.from({ length: FITS }, () =>
    Array.from({ length: MONTHS }, () => drawPoisson(random, 20)),
  );
  const what = `Poisson model, ${MONTHS} months, ${columns.length + 1} terms`;
  const ours = Array.from({ length: ROUNDS + 1 }, () => timeOurs(series, columns)).slice(1);
  const goal = {
    what,
    against: "–",
    goal: `≤ ${GOAL} ms`,
    measured: milliseconds(median(ours)),
    spread: spreadOf(ours, milliseconds),
    verdict: verdictOf(median(ours) <= GOAL),
  };
  const compared = { what, against: "R, glm, in process", goal: "≤ 1" };
  const theirs = await timeR(series, columns).catch(() => null);
  const how = `${FITS} series by turns, coefficients with standard errors, likelihood and residuals; a round is the mean of them, ${ROUNDS} rounds after one that does not count. R times its own fits of the same numbers.`;
  if (theirs === null) {
    return {
      title: "Regression",
      rows: [goal, skipped(compared, "Rscript is not to be had here")],
      how: [how],
    };
  }
  const share = ours.map((time, round) => time / at(theirs, round));
  return {
    title: "Regression",
    rows: [
      goal,
      {
        ...compared,
        measured: ratio(median(share)),
        spread: spreadOf(share, ratio),
        verdict: verdictOf(median(share) <= 1),
      },
      beside("R", theirs, milliseconds),
    ],
    how: [how],
  };
}

function timeOurs(series: readonly number[][], columns: readonly Column[]): number {
  const begun = performance.now();
  for (const response of series) {
    const fit = fitGlm({ response, columns, family: "poisson" });
    if (isCannot(fit)) throw new Error(`The model does not fit: ${fit.cannot.code}`);
  }
  return (performance.now() - begun) / series.length;
}

/** Milliseconds a fit in R, a number a round: data in the script, clock inside R. */
async function timeR(series: readonly number[][], columns: readonly Column[]): Promise<number[]> {
  const script = `
    given <- matrix(scan(file("stdin"), quiet = TRUE), nrow = ${MONTHS})
    x <- given[, 1:${columns.length}]; y <- given[, -(1:${columns.length})]
    for (round in 0:${ROUNDS}) {
      time <- system.time(for (k in 1:${FITS}) { fit <- glm(y[, k] ~ x, family = poisson); summary(fit)$coefficients })
      if (round > 0) cat(1000 * time[["elapsed"]] / ${FITS}, "\\n")
    }`;
  const asked = run("Rscript", ["-e", script], { timeout: 300_000 });
  const numbers = [...columns.map(({ values }) => Array.from(values)), ...series];
  asked.child.stdin?.end(numbers.map((list) => list.join(" ")).join("\n"));
  const { stdout } = await asked;
  return stdout.trim().split(/\s+/).map(Number);
}
