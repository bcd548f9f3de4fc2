import { type Estimate, isCannot, type Result } from "../result.ts";
import type { FamilyName } from "./family.ts";
import { fitSegmented } from "./fit-segmented.ts";
import type { EffectMeasure, ErrorType, SegmentedInput, SegmentedResponse } from "./segmented.ts";

/** Which models are held beside each other; each list with what is customary for the series when left out. */
export interface SensitivityInput extends Omit<SegmentedInput, "family" | "errors"> {
  readonly families?: readonly FamilyName[];
  readonly trends?: readonly boolean[];
  readonly harmonics?: readonly number[];
  readonly errors?: readonly ErrorType[];
}

/** A model by its choices. */
export interface ModelChoice {
  readonly family: FamilyName;
  readonly trend: boolean;
  readonly harmonics: number;
  readonly errors: ErrorType;
}

/** What one model says. */
export interface ModelOutcome {
  readonly measure: EffectMeasure;
  /** The effect in the last period. */
  readonly effect: Estimate;
  readonly dispersion: number;
  readonly autocorrelation: number;
  /** Null for quasi families, which have no likelihood. */
  readonly aic: number | null;
  /** Whether the interval excludes no effect. */
  readonly established: boolean;
}

/** A model with what it says, or why it says nothing. */
export interface SensitivityRow extends ModelChoice {
  readonly outcome: Result<ModelOutcome>;
}

/**
 * The same series by several reasonable models: families, with and without trend, with none, one and two pairs of waves over the
 * year, and by different errors. Serves to see whether a finding hangs on a choice.
 *
 * @example
 * const counts = [14, 11, 15, 12, 13, 16, 12, 14, 8, 7, 9, 6, 8, 7, 9, 8];
 * const table = sensitivityTable({ response: { kind: "counts", counts }, design: { intervention: 8, model: "step" }, harmonics: [0] });
 * table.length // → 8
 * table.map(({ outcome }) => outcome.established) // → [true, true, true, true, true, true, true, true]
 */
export function sensitivityTable(input: SensitivityInput): SensitivityRow[] {
  return choicesOf(input).map((choice) => ({ ...choice, outcome: outcomeOf(input, choice) }));
}

function choicesOf({ response, design, ...lists }: SensitivityInput): ModelChoice[] {
  const most = Math.floor((design.perYear ?? 12) / 2);
  const waves = (lists.harmonics ?? [0, 1, 2]).filter((harmonics) => harmonics <= most);
  return (lists.families ?? FAMILIES[response.kind]).flatMap((family) =>
    (lists.trends ?? [false, true]).flatMap((trend) =>
      waves.flatMap((harmonics) =>
        (lists.errors ?? ERRORS).map((errors) => ({ family, trend, harmonics, errors })),
      ),
    ),
  );
}

const FAMILIES: Readonly<Record<SegmentedResponse["kind"], readonly FamilyName[]>> = {
  counts: ["quasiPoisson", "negativeBinomial"],
  shares: ["quasiBinomial"],
  values: ["gaussian"],
  estimates: ["gaussian"],
};
const ERRORS: readonly ErrorType[] = ["autoregressive", "neweyWest"];

function outcomeOf(input: SensitivityInput, choice: ModelChoice): Result<ModelOutcome> {
  const { family, errors, trend, harmonics } = choice;
  const fit = fitSegmented({ ...input, family, errors, design: { ...input.design, trend, harmonics } });
  if (isCannot(fit)) return fit;
  const { measure, atEnd: effect, dispersion, autocorrelation, glm } = fit;
  const none = measure === "difference" ? 0 : 1;
  const { low, high } = effect.interval;
  return {
    measure,
    effect,
    dispersion,
    autocorrelation,
    aic: glm.aic,
    established: low > none || high < none,
  };
}
