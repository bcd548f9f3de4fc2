import { drawPoisson } from "#app/statistics/distributions/index.ts";
import {
  auditSuppression,
  crossTable,
  type Dimension,
  smallCounts,
  suppressCells,
  type TableSet,
} from "#app/statistics/disclosure/index.ts";
import { isCannot, type Result, seededRandom } from "#app/statistics/index.ts";
import { median, milliseconds, spreadOf, timed } from "./figures.ts";
import { beside, type Measurement, type Row, skipped, verdictOf } from "./row.ts";

const ROUNDS = 9;
const AREAS = 61;
const YEARS = 4;
const GOAL = 2000;
/** Events a year in an area; fewer make more cells sensitive, more need more secondary ones. */
const MEANS = [0.7, 1.5, 5];

/** Secondary suppression of a kommun's areas by years with margins, and the attack on what is published. */
export async function measureSuppression(): Promise<Measurement> {
  const rows: Row[] = [];
  for (const mean of MEANS) {
    const suppression: number[] = [];
    const audit: number[] = [];
    const hidden: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const tables = areasByYears(mean, round);
      const sensitive = answered(smallCounts(tables));
      suppression.push(await timed(() => suppressCells(tables, sensitive)));
      const { primary, secondary } = answered(await suppressCells(tables, sensitive));
      hidden.push(secondary.length);
      audit.push(await timed(() => auditSuppression(tables, sensitive, [...primary, ...secondary])));
    }
    rows.push(
      {
        what: `Secondary suppression, ${AREAS} × ${YEARS} with margins, mean ${mean}`,
        against: "–",
        goal: `≤ ${GOAL} ms`,
        measured: milliseconds(median(suppression)),
        spread: spreadOf(suppression, milliseconds),
        verdict: verdictOf(median(suppression) <= GOAL),
      },
      beside("secondary cells", hidden, String),
      beside("attack on every hidden cell", audit, milliseconds),
    );
  }
  const peer = {
    what: `Secondary suppression, ${AREAS} × ${YEARS}`,
    against: "R sdcTable",
    goal: "≤ 1 of its time",
  };
  return {
    title: "Suppression",
    rows: [...rows, skipped(peer, "in no Debian package, and nothing is fetched from CRAN to measure")],
    how: [
      `Counts drawn from a Poisson distribution, another table each round, fewer than 5 hidden; ${ROUNDS} rounds, the first counted too. The attack finds the least and the greatest possible value of every hidden cell for two attackers.`,
    ],
  };
}

function areasByYears(mean: number, seed: number): TableSet {
  const random = seededRandom(seed);
  const dimensions = [flat("kommun", AREAS), flat("period", YEARS)] as const;
  const [areas, years] = dimensions.map(({ total, parts }) => parts[total] ?? []);
  const figures = (areas ?? []).flatMap((area) =>
    (years ?? []).map((year) => ({ codes: [area, year], value: drawPoisson(random, mean) })),
  );
  return answered(crossTable({ dimensions, figures }));
}

function flat(total: string, parts: number): Dimension {
  return { total, parts: { [total]: Array.from({ length: parts }, (_, place) => `${total} ${place + 1}`) } };
}

function answered<T extends object>(result: Result<T>): T {
  if (isCannot(result)) throw new Error(`no result: ${JSON.stringify(result)}`);
  return result;
}
