import type { PartedBar } from "#app/design/index.ts";
import { formatList, formatNumber, opening, type Translate } from "#app/platform/language/index.ts";
import type { ProblemId } from "#app/schema/tables.ts";
import type { Agreement } from "./agreement.ts";
import type { Standing } from "./comparison.ts";
import type { Priorities } from "./queries.ts";
import { missingScores, type Part, type Ranked } from "./ranking.ts";
import type { Criterion, Round } from "./round.ts";
import { SHIFT, type Swing } from "./sensitivity.ts";

const TWO_DECIMALS = new Intl.NumberFormat("sv", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "3,45". */
export function sumWords(sum: number): string {
  return TWO_DECIMALS.format(sum);
}

/** "2", "2 delad"; nothing without a place. */
export function placeWords(t: Translate, { place, tied }: Pick<Ranked, "place" | "tied">): string {
  if (place === null) return t("priority:ranking.noPlace");
  return tied ? t("priority:ranking.tiedPlace", { place }) : String(place);
}

/** "3,5 (3–4)": the mean, and how far the scores lie apart when they do. */
export function partWords(t: Translate, { mean, spread }: Part): string {
  if (mean === null || spread === null) return t("priority:ranking.noScore");
  const number = formatNumber(Math.round(mean * 100) / 100);
  return spread.low === spread.high ? number : `${number} (${spread.low}–${spread.high})`;
}

/** "Omfattning, 25 %". */
export function criterionWords(t: Translate, { name, weight }: Criterion): string {
  return t("priority:ranking.criterion", { name, weight });
}

/** The bars of the picture. */
export function barsOf(t: Translate, ranked: readonly Ranked[]): readonly PartedBar[] {
  return ranked.map((one) => ({
    label: `${placeWords(t, one)}. ${one.candidate.statement}${one.candidate.chosen ? ` (${t("priority:chosen")})` : ""}`,
    parts: one.parts.map(({ points }) => points),
    total: one.sum === null ? null : sumWords(one.sum),
    between: one.between,
  }));
}

/** The result in one sentence: what comes first. */
export function resultWords(t: Translate, ranked: readonly Ranked[]): string {
  const first = ranked.filter(({ place }) => place === 1);
  const [one] = first;
  if (one === undefined || one.sum === null) return t("priority:ranking.noResult");
  const problems = formatList(first.map(({ candidate }) => `”${opening(candidate.statement, 60)}”`));
  return t("priority:ranking.result", { count: first.length, problems, sum: sumWords(one.sum) });
}

/** What else must be known to read the ranking: what is missing, what is tied, how far the scorers agree. */
export function cautionWords(
  t: Translate,
  round: Round,
  ranked: readonly Ranked[],
  agreement: Agreement | null,
): readonly string[] {
  const missing = missingScores(round);
  const words: string[] = [];
  if (missing > 0) words.push(t("priority:ranking.missing", { count: missing }));
  for (const { candidate, sum, between } of ranked) {
    if (sum === null)
      words.push(
        t("priority:ranking.between", {
          problem: opening(candidate.statement, 60),
          low: sumWords(between.low),
          high: sumWords(between.high),
        }),
      );
  }
  const places = new Set(ranked.filter(({ tied }) => tied).map(({ place }) => place));
  for (const place of places) {
    const tied = ranked.filter((one) => one.place === place);
    words.push(
      t("priority:ranking.tie", {
        problems: formatList(tied.map(({ candidate }) => `”${opening(candidate.statement, 60)}”`)),
        place: place ?? 0,
      }),
    );
  }
  if (agreement !== null)
    words.push(t(`priority:ranking.agreement.${agreement.word}`, { w: sumWords(agreement.w) }));
  return words;
}

/** Whether the order holds when the weights are moved, in words; each move that turns something round in a line. */
export function swingWords(t: Translate, round: Round, swings: readonly Swing[]): readonly string[] {
  if (swings.length === 0) return [t("priority:sensitivity.holds", { points: SHIFT })];
  return swings.map(({ criterionId, weight, reversed }) => {
    const criterion = round.criteria.find(({ id }) => id === criterionId);
    const pairs = reversed.map(({ up, down }) =>
      t("priority:sensitivity.passes", {
        up: opening(up.statement, 50),
        down: opening(down.statement, 50),
      }),
    );
    return t("priority:sensitivity.turns", {
      criterion: criterion?.name ?? "",
      from: criterion?.weight ?? 0,
      to: weight,
      pairs: formatList(pairs),
    });
  });
}

/** Where a problem stood: "plats 2, prioriterat". */
export function standingWords(t: Translate, standing: Standing | null): string {
  if (standing === null) return t("priority:compare.notThere");
  const { place, chosen } = standing;
  const where = place === null ? t("priority:ranking.noPlace") : t("priority:compare.place", { place });
  return chosen ? t("priority:compare.chosen", { where }) : where;
}

/** What the priorities that hold say of a problem, with the reason. */
export function priorityWords(t: Translate, { chosen, left }: Priorities, problemId: ProblemId): string {
  const taken = chosen.find((one) => one.problemId === problemId);
  if (taken !== undefined) return t("priority:problem.chosen", { reason: taken.reason });
  const waiting = left.find((one) => one.problemId === problemId);
  if (waiting !== undefined) return t("priority:problem.left", { reason: waiting.reason });
  return t("priority:problem.notThere");
}
