import type { Translate } from "#app/platform/language/index.ts";
import { isCannot, type Result } from "#app/statistics/index.ts";
import {
  reasonSentence,
  type Verdict,
  verdictSentence,
  verdictWord,
  warningSentence,
} from "#app/statistics/verdict/index.ts";

/**
 * The verdict as `--json` prints it, or `{ cannot }` with the reason as code, values and sentence. Where it is too
 * early for an estimate, `estimate` and what belongs to it are null; a limit that does not exist is null.
 */
export function verdictJson(t: Translate, verdict: Result<Verdict>): object {
  if (isCannot(verdict)) {
    return { cannot: { ...verdict.cannot, sentence: reasonSentence(t, verdict.cannot) } };
  }
  const { change, warnings, waiting, models } = verdict;
  return {
    verdict: verdictWord(verdict),
    sentence: verdictSentence(t, verdict),
    estimate: change?.estimate ?? null,
    interval: change?.interval ?? null,
    level: change?.level ?? null,
    measure: change?.measure ?? null,
    method: change?.method ?? null,
    dispersion: change?.dispersion ?? null,
    n: change?.n ?? verdict.basis.before + verdict.basis.after,
    warnings: warnings.map((warning) => ({ ...warning, sentence: warningSentence(t, warning) })),
    monthsNeeded: waiting?.months ?? null,
    models,
  };
}
