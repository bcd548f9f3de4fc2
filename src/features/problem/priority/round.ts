import type { IsoDate } from "#app/platform/iso-date.ts";
import type {
  PriorityCandidateId,
  PriorityCriterionId,
  PriorityRoundId,
  PriorityScorerId,
  ProblemId,
} from "#app/schema/tables.ts";

/** The lowest and the highest score. */
export const SCALE = { low: 1, high: 5 } as const;

/** Every score that can be set. */
export const SCORES = [1, 2, 3, 4, 5] as const;

/** How many problems a list may hold and still be short. */
export const MOST = { least: 1, usual: 3, highest: 10 } as const;

/** A criterion as it is written. */
export interface CriterionText {
  /** One or two words. */
  readonly name: string;
  /** What the one who scores asks of the problem. */
  readonly question: string;
  /** Whole percent; those of a round make 100. */
  readonly weight: number;
  /** What the lowest score means. */
  readonly lowWord: string;
  /** What the highest score means. */
  readonly highWord: string;
}

/** What problems are weighed by. */
export interface Criterion extends CriterionText {
  readonly id: PriorityCriterionId;
}

/** Somebody who scores: an organisation, a group. */
export interface Scorer {
  readonly id: PriorityScorerId;
  readonly name: string;
  readonly version: number;
}

/** A problem of the round. */
export interface Candidate {
  readonly id: PriorityCandidateId;
  readonly problemId: ProblemId;
  /** As it is worded now, or as it was worded when the round was decided. */
  readonly statement: string;
  readonly chosen: boolean;
  /** Why it is chosen, or why it is not. */
  readonly reason: string;
}

/** What a scorer gave a problem on a criterion. */
export interface Score {
  readonly candidateId: PriorityCandidateId;
  readonly criterionId: PriorityCriterionId;
  readonly scorerId: PriorityScorerId;
  readonly score: number;
}

/** A round as its form has it. */
export interface RoundText {
  readonly name: string;
  readonly day: IsoDate;
  /** Where it is decided, "Lokala BRÅ". */
  readonly meeting: string;
  /** How many problems can be chosen. */
  readonly most: number;
}

/** What is known of a round in the list of rounds. */
export interface RoundLine extends RoundText {
  readonly id: PriorityRoundId;
  readonly decidedAt: Date | null;
  readonly candidates: number;
  readonly chosen: number;
}

/** A round with all that stands in it. */
export interface Round extends RoundText {
  readonly id: PriorityRoundId;
  readonly version: number;
  readonly decidedAt: Date | null;
  /** Name of the one who entered the decision; null until then. */
  readonly decidedBy: string | null;
  readonly criteria: readonly Criterion[];
  readonly scorers: readonly Scorer[];
  readonly candidates: readonly Candidate[];
  readonly scores: readonly Score[];
}

/** What keeps a round from being decided. */
export type Obstacle = "weights" | "nothing_chosen" | "too_many" | "reason_missing";

/** Everything that keeps a round from being decided, in the order it is mended. */
export function obstaclesOf(round: Round): readonly Obstacle[] {
  const chosen = round.candidates.filter((candidate) => candidate.chosen).length;
  const found: Obstacle[] = [];
  if (weightOf(round.criteria) !== 100) found.push("weights");
  if (chosen === 0) found.push("nothing_chosen");
  if (chosen > round.most) found.push("too_many");
  if (round.candidates.some(({ reason }) => reason === "")) found.push("reason_missing");
  return found;
}

/** What the weights make together, in percent. */
export function weightOf(criteria: readonly Pick<Criterion, "weight">[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}
