import type { PriorityCandidateId, PriorityCriterionId, PriorityScorerId } from "#app/schema/tables.ts";
import { type Candidate, type Criterion, type Round, SCALE, type Score } from "./round.ts";

/** One criterion's part in the sum of a problem. */
export interface Part {
  readonly criterionId: PriorityCriterionId;
  readonly weight: number;
  /** Mean of the scores that are set; null when none is. */
  readonly mean: number | null;
  /** Lowest and highest score; null when none is set. */
  readonly spread: { readonly low: number; readonly high: number } | null;
  /** Weight times mean; null when there is no mean. */
  readonly points: number | null;
  /** Scorers who have set nothing here. */
  readonly missing: readonly PriorityScorerId[];
}

/** A problem with its sum, and how it came about. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly parts: readonly Part[];
  /** Weighted sum, 1–5, in hundredths as it is shown; null while a criterion that counts has no score. */
  readonly sum: number | null;
  /** Where the sum can land: with the scores that are missing at their lowest and at their highest. */
  readonly between: { readonly low: number; readonly high: number };
  /** Place from 1, shared by those with the same sum; null without a sum. */
  readonly place: number | null;
  /** Others share the place. */
  readonly tied: boolean;
}

/** What a ranking is worked out from. */
export type Scored = Pick<Round, "criteria" | "scorers" | "candidates" | "scores">;

/**
 * Ranks the problems of a round by the weighted sum of the mean scores. A score that is not set is no zero: the mean
 * is taken over those that are, and a problem without any score on a criterion that counts has no sum and no place,
 * and stands last. Sums that look the same, two decimals, share a place.
 */
export function rankCandidates(round: Scored): readonly Ranked[] {
  const worked = round.candidates.map((candidate) => {
    const parts = round.criteria.map((criterion) => partOf(round, candidate.id, criterion));
    return { candidate, parts, sum: sumOf(parts), between: betweenOf(round, parts) };
  });
  const sums = worked.flatMap(({ sum }) => (sum === null ? [] : [sum]));
  const ranked = worked.map((one): Ranked => {
    const place = one.sum === null ? null : 1 + sums.filter((sum) => sum > (one.sum ?? 0)).length;
    return { ...one, place, tied: place !== null && sums.filter((sum) => sum === one.sum).length > 1 };
  });
  return ranked.toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || 0);
}

/** How many single scores are not set: problems × criteria that count × scorers. */
export function missingScores(round: Scored): number {
  const counted = round.criteria.filter(({ weight }) => weight > 0).map(({ id }) => id);
  const set = round.scores.filter(({ criterionId }) => counted.includes(criterionId)).length;
  return counted.length * round.candidates.length * round.scorers.length - set;
}

/** The weighted sum in hundredths; `parts` with weights of their own, as when the weights are moved. */
export function sumOf(parts: readonly Pick<Part, "weight" | "mean">[]): number | null {
  const counted = parts.filter(({ weight }) => weight > 0);
  if (counted.length === 0 || counted.some(({ mean }) => mean === null)) return null;
  return hundredths(counted.reduce((sum, { weight, mean }) => sum + (weight * (mean ?? 0)) / 100, 0));
}

function partOf(round: Scored, candidate: PriorityCandidateId, criterion: Criterion): Part {
  const own = round.scores.filter(
    ({ candidateId, criterionId }) => candidateId === candidate && criterionId === criterion.id,
  );
  const values = own.map(({ score }) => score);
  const mean = values.length === 0 ? null : values.reduce((sum, score) => sum + score, 0) / values.length;
  const { id, weight } = criterion;
  return {
    criterionId: id,
    weight,
    mean,
    spread: values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) },
    points: mean === null ? null : (weight * mean) / 100,
    missing: round.scorers.filter((scorer) => !hasScored(own, scorer.id)).map((scorer) => scorer.id),
  };
}

function hasScored(scores: readonly Score[], scorer: PriorityScorerId): boolean {
  return scores.some(({ scorerId }) => scorerId === scorer);
}

function betweenOf(round: Scored, parts: readonly Part[]): Ranked["between"] {
  const everybody = Math.max(round.scorers.length, 1);
  const filledWith = (score: number): number =>
    hundredths(
      parts.reduce((sum, { weight, mean, missing }) => {
        const set = everybody - Math.min(missing.length, everybody);
        return sum + (weight * (set * (mean ?? 0) + (everybody - set) * score)) / everybody / 100;
      }, 0),
    );
  return { low: filledWith(SCALE.low), high: filledWith(SCALE.high) };
}

/** To two decimals; what is exactly half way, but for the last bit of a sum, is rounded up. */
function hundredths(value: number): number {
  return Math.round(value * 100 + 1e-7) / 100;
}
