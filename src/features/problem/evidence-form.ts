import { z } from "zod";
import { optionalText } from "#app/routing/form-fields.ts";
import { type Evidence, SOURCE_KINDS, type SourceKind, type Strength, STRENGTHS } from "./evidence.ts";

const EMPTY = "" as const;

/** Fields of what a claim rests on; shared by the form of a cause and that of a place in a drawing. */
export const evidenceFields = {
  sourceKind: z
    .enum([EMPTY, ...SOURCE_KINDS], "common:form.choice")
    .transform((kind): SourceKind | null => (kind === EMPTY ? null : kind)),
  source: optionalText(500),
  sourceAddress: optionalText(1000).refine(
    (address) => /^(?:$|\/(?!\/)|https?:\/\/)/.test(address),
    "cause:evidence.addressForm",
  ),
  strength: z
    .enum([EMPTY, ...STRENGTHS], "common:form.choice")
    .transform((strength): Strength => (strength === EMPTY ? "assumed" : strength)),
};

/** What a claim rests on, as its form has it. */
export function evidenceValues(evidence: Evidence): Record<keyof Evidence, string> {
  const { sourceKind, source, sourceAddress, strength } = evidence;
  return { sourceKind: sourceKind ?? "", source, sourceAddress, strength };
}
