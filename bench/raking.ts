import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isCannot, type Random, seededRandom } from "#app/statistics/index.ts";
import { type MarginInput, rake, type RakeInput, type SurveyWeights } from "#app/statistics/survey/index.ts";
import { median, milliseconds, ratio, spreadOf } from "./figures.ts";
import { beside, type Measurement, type Row, skipped, verdictOf } from "./row.ts";

const ANSWERS = 50_000;
const ROUNDS = 9;
const ROUNDS_IN_R = 3;
const GOAL = 100;
const TOLERANCE = 1e-10;
const BOUNDS = { low: 0.5, high: 2 };
const POPULATION = {
  sex: { kvinna: 40_300, man: 40_700 },
  age: { "16-24": 9100, "25-34": 13_200, "35-44": 13_600, "45-54": 13_100, "55-64": 12_400, "65+": 19_600 },
  area: { centrum: 17_000, norr: 21_500, öster: 14_500, söder: 16_000, väster: 12_000 },
};

/** Fifty thousand answers raked to three margins, beside R's `survey::rake` on the same answers. */
export function measureRaking(): Promise<Measurement> {
  const margins = drawMargins(seededRandom(3));
  const inR = rakeInR(margins);
  const plain = timed({ margins, tolerance: TOLERANCE });
  const cut = timed({ margins, tolerance: TOLERANCE, bounds: BOUNDS });
  const what = `Raking of ${ANSWERS} answers on three margins`;
  return Promise.resolve({
    title: "Raking",
    rows: [
      {
        what,
        against: "–",
        goal: `≤ ${GOAL} ms`,
        measured: milliseconds(median(plain.times)),
        spread: spreadOf(plain.times, milliseconds),
        verdict: verdictOf(median(plain.times) <= GOAL),
      },
      beside(
        `trimmed to ${BOUNDS.low}–${BOUNDS.high} of the mean weight, ${cut.found.trimmed} at a bound`,
        cut.times,
        milliseconds,
      ),
      ...besideR(what, plain, inR),
    ],
    how: [
      `${ANSWERS} made-up answers by sex, six ages and five areas, unevenly given; groups as words, numbered anew in each of ${ROUNDS} rounds, until every total is met within 1e-10. R's survey::rake has the same answers and an epsilon of 1e-10, ${ROUNDS_IN_R} rounds inside its own process; the design effects of both weights must agree within 1e-6.`,
    ],
  });
}

interface Timed {
  readonly times: readonly number[];
  readonly found: SurveyWeights;
}

function timed(input: RakeInput): Timed {
  const times: number[] = [];
  for (;;) {
    const begun = performance.now();
    const found = rake(input);
    times.push(performance.now() - begun);
    if (isCannot(found)) throw new Error(`no weights: ${JSON.stringify(found)}`);
    if (times.length === ROUNDS) return { times, found };
  }
}

function besideR(what: string, { times, found }: Timed, inR: InR | string): Row[] {
  const row = { what, against: "R survey::rake", goal: "≤ 1 of its time" };
  if (typeof inR === "string") return [skipped(row, inR)];
  if (Math.abs(inR.designEffect / found.designEffect - 1) > 1e-6) {
    throw new Error(`R has a design effect of ${inR.designEffect}, not ${found.designEffect}`);
  }
  const shares = times.map((time) => time / median(inR.times));
  return [
    {
      ...row,
      measured: ratio(median(shares)),
      spread: spreadOf(shares, ratio),
      verdict: verdictOf(median(shares) <= 1),
    },
    beside("R survey::rake", inR.times, milliseconds),
  ];
}

/** Answers that fall the more on the first groups the higher the power. */
function drawMargins(random: Random): MarginInput[] {
  const powers = { sex: 1.3, age: 0.8, area: 1.5 };
  return (["sex", "age", "area"] as const).map((name) => {
    const labels = Object.keys(POPULATION[name]);
    const draw = (): string => labels[Math.floor(random() ** powers[name] * labels.length)] ?? "";
    return { name, groups: Array.from({ length: ANSWERS }, draw), population: POPULATION[name] };
  });
}

interface InR {
  readonly times: readonly number[];
  readonly designEffect: number;
}

/** Milliseconds of R on the same answers, and the design effect of its weights; or why it cannot be had. */
function rakeInR(margins: readonly MarginInput[]): InR | string {
  const folder = mkdtempSync(join(tmpdir(), "raking-"));
  try {
    const file = join(folder, "answers.csv");
    const lines = Array.from({ length: ANSWERS }, (_, row) =>
      margins.map(({ groups }) => groups[row]).join(","),
    );
    writeFileSync(file, `${margins.map(({ name }) => name).join(",")}\n${lines.join("\n")}\n`);
    const totals = margins.map(({ name, population }) => {
      const words = Object.keys(population).map((word) => JSON.stringify(word));
      return `data.frame(${name} = c(${words.join(", ")}), Freq = c(${Object.values(population).join(", ")}))`;
    });
    const script = `
      suppressMessages(library(survey))
      d <- read.csv(commandArgs(TRUE), encoding = "UTF-8")
      design <- svydesign(~1, weights = rep(1, nrow(d)), data = d)
      totals <- list(${totals.join(", ")})
      for (round in 1:${ROUNDS_IN_R}) cat(1000 * system.time(raked <- rake(design, list(${margins.map(({ name }) => `~${name}`).join(", ")}),
        totals, control = list(maxit = 100, epsilon = ${TOLERANCE})))[["elapsed"]], "")
      w <- weights(raked)
      cat(format(length(w) * sum(w^2) / sum(w)^2, digits = 15))`;
    const { status, stdout } = spawnSync("Rscript", ["-e", script, file], { encoding: "utf8" });
    if (status === null) return "R is not here";
    if (status !== 0) return "R lacks survey";
    const said = stdout.trim().split(/\s+/).map(Number);
    return { times: said.slice(0, -1), designEffect: said.at(-1) ?? Number.NaN };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
