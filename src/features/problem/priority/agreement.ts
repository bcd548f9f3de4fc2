import { kendallsW } from "#app/statistics/priorities/index.ts";
import { isCannot } from "#app/statistics/result.ts";
import { rankCandidates, type Scored } from "./ranking.ts";

/** How far those who score agree on the order: Kendall's W and a word for it. */
export interface Agreement {
  /** 0 where they cancel each other out, 1 where all have the same order. */
  readonly w: number;
  readonly word: "strong" | "moderate" | "weak";
}

/**
 * How far those who have scored every problem agree. Null with fewer than two of them, fewer than two problems, or
 * when they tell nothing apart. Words: strong from 0.7, moderate from 0.5 (Schmidt 1997, Decision Sciences 28(3)).
 */
export function agreementOf(round: Scored): Agreement | null {
  const options = round.candidates.map(({ id }) => id);
  const ballots = round.scorers.flatMap((scorer) => {
    const own = round.scores.filter(({ scorerId }) => scorerId === scorer.id);
    const ranked = rankCandidates({ ...round, scorers: [scorer], scores: own });
    if (ranked.some(({ place }) => place === null)) return [];
    const places = [...new Set(ranked.map(({ place }) => place))];
    return [
      {
        placed: places.map((place) =>
          ranked.filter((one) => one.place === place).map((one) => one.candidate.id),
        ),
      },
    ];
  });
  if (ballots.length < 2) return null;
  const found = kendallsW({ options, ballots });
  if (isCannot(found)) return null;
  return { w: found.w, word: found.w >= 0.7 ? "strong" : found.w >= 0.5 ? "moderate" : "weak" };
}
