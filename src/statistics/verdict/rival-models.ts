import {
  type ErrorType,
  type FamilyName,
  type SegmentedInput,
  sensitivityTable,
} from "../regression/index.ts";
import { isCannot } from "../result.ts";
import type { ChosenDesign } from "./choose-design.ts";
import type { Change, ModelRow } from "./verdict.ts";

/** The model that the verdict rests on. */
interface Chosen {
  readonly change: Change;
  readonly family: FamilyName;
  readonly errors: ErrorType;
}

/** What a rival has instead of what the chosen model has. */
interface Variant {
  readonly family?: FamilyName;
  readonly trend?: boolean;
  readonly harmonics?: number;
  readonly errors?: ErrorType;
}

/**
 * The chosen model and its reasonable rivals, each of which differs in one choice: without or with trend, one pair of
 * season terms fewer and none, negative binomial counts, Newey–West errors. The errors of rivals follow the correlation,
 * which leaving out trend or season makes. Rivals that have no answer are left out.
 *
 * @example
 * const counts = [14, 11, 15, 12, 13, 16, 12, 14, 8, 7, 9, 6, 8, 7, 9, 8]
 * const design = { model: "step", trend: false, harmonics: 0, perYear: 1, phase: 0, intervention: 8, breaks: [] }
 * const change = { measure: "rateRatio", estimate: 0.58, interval: { low: 0.47, high: 0.7 } }
 * const rows = rivalModels({ response: { kind: "counts", counts }, design }, { change, family: "quasiPoisson", errors: "model" })
 * rows.map(({ family }) => family) // → ["quasiPoisson", "quasiPoisson", "negativeBinomial", "quasiPoisson"]
 */
export function rivalModels(
  input: Omit<SegmentedInput, "family" | "errors" | "design"> & { readonly design: ChosenDesign },
  { change, family, errors }: Chosen,
): readonly ModelRow[] {
  const { trend, harmonics } = input.design;
  const { estimate, interval } = change;
  const chosen = { family, trend, harmonics, errors, comparison: "none" } as const;
  const rivals = variantsOf(input, harmonics, trend).flatMap((variant): ModelRow[] => {
    const choice = { ...chosen, errors: "autoregressive", ...variant } as const;
    const [row] = sensitivityTable({
      ...input,
      families: [choice.family],
      trends: [choice.trend],
      harmonics: [choice.harmonics],
      errors: [choice.errors],
    });
    if (row === undefined || isCannot(row.outcome)) return [];
    const { effect } = row.outcome;
    return [{ ...choice, estimate: effect.estimate, interval: effect.interval, chosen: false }];
  });
  return [{ ...chosen, estimate, interval, chosen: true }, ...rivals];
}

function variantsOf(
  { response }: Pick<SegmentedInput, "response">,
  harmonics: number,
  trend: boolean,
): readonly Variant[] {
  const fewer = new Set([harmonics - 1, 0].filter((waves) => waves >= 0 && waves < harmonics));
  return [
    { trend: !trend },
    ...[...fewer].map((waves) => ({ harmonics: waves })),
    ...(response.kind === "counts" ? [{ family: "negativeBinomial" } as const] : []),
    { errors: "neweyWest" },
  ];
}
