import { isCannot, type Result } from "../result.ts";
import type { Rankings } from "./ballot.ts";
import { fitWorths } from "./fit-worths.ts";
import { readBallots } from "./read-ballots.ts";
import { sandwich } from "./sandwich.ts";
import { stagesOf } from "./stage.ts";
import { tellWorths, type Worths } from "./worths.ts";

/** Fewer people than these make the normal approximation a weak one. */
const ENOUGH = 15;

/**
 * Worths of options from rankings, full or partial, by Plackett and Luce's model: every place goes to one of the options left
 * with the probability of its share of their worths. Serves "rank these ten", "your three most important" and ballots that offer
 * only some of the options. Unit: log worths (a difference of log 2 is twice the worth) and the probability of being put first.
 *
 * Tied and unplaced options are taken for what they are: an order that was not told. Their probability is that of all the orders
 * they leave open, so nothing is learnt from a ballot that puts everything in one place. Options that nobody compared, or that
 * are always ahead of the others, give a reason.
 *
 * Assumes people who answer independently of each other. Where a town is divided, worths are averages of its camps; so that the
 * intervals hold there too, each is made with the larger of the model's variance and the sandwich variance over ballots (Angrist
 * and Pischke 2009, section 8.1). Reference: Luce (1959), Plackett (1975), Hunter (2004).
 *
 * @example
 * const options = ["light", "benches", "police"];
 * const ballots = [{ placed: [["light"], ["police"]], people: 9 }, { placed: [["police"]], people: 6 }, { placed: [["benches"], ["light", "police"]], people: 3 }];
 * plackettLuce({ options, ballots }).options.map(({ first }) => first.estimate) // → [0.5, 0.0833, 0.4167]
 */
export function plackettLuce(rankings: Rankings, level = 0.95): Result<Worths> {
  const ballots = readBallots(rankings);
  if (isCannot(ballots)) return ballots;
  const fit = fitWorths(rankings.options, stagesOf(ballots));
  if (isCannot(fit)) return fit;
  const n = ballots.reduce((sum, { people }) => sum + people, 0);
  const robust = fit.covariances.map((covariance) => sandwich(fit.logWorths, covariance, ballots));
  const careful = { ...fit, covariances: [...fit.covariances, ...robust] };
  return tellWorths(rankings.options, careful, {
    method: "Plackett–Luce",
    level,
    n,
    warnings: n < ENOUGH ? [{ code: "approximate" }] : [],
  });
}
