import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { recordVersion } from "#app/routing/form-fields.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { PriorityCandidateId } from "#app/schema/tables.ts";
import type { Round } from "./round.ts";
import type { Choice } from "./store.ts";

/** What the form of the short list says. */
export interface ChoiceCommand {
  readonly version: number;
  readonly choices: readonly Choice[];
}

const LONGEST = 500;
const REASON = /^skal_([\da-f-]{36})$/;

/** Names of the two fields of a problem. */
export const choiceField = {
  chosen: (candidate: PriorityCandidateId): string => `vald_${candidate}`,
  reason: (candidate: PriorityCandidateId): string => `skal_${candidate}`,
} as const;

/** Reads which problems are chosen, and the reason for each. Reasons may be empty until the round is decided. */
export const choiceForm: Form<ChoiceCommand> = settling((fields) => {
  const choices = fields.names.flatMap((name): Choice[] => {
    const candidateId = REASON.exec(name)?.[1] as PriorityCandidateId | undefined;
    if (candidateId === undefined) return [];
    const chosen = fields.text(choiceField.chosen(candidateId)) === "ja";
    return [{ candidateId, chosen, reason: fields.text(name).trim() }];
  });
  const problems = choices
    .filter(({ reason }) => reason.length > LONGEST)
    .map(({ candidateId }) => ({
      field: choiceField.reason(candidateId),
      message: "common:form.tooLong",
      values: { max: LONGEST },
    }));
  const version = recordVersion.safeParse(fields.text("version"));
  if (problems.length > 0) return { ok: false, problems };
  if (!version.success)
    return { ok: false, problems: [{ field: "version", message: "common:form.required" }] };
  return { ok: true, value: { version: version.data, choices } };
});

/** The short list as its form has it. */
export function fieldsOfChoice({ candidates, version }: Pick<Round, "candidates" | "version">): Fields {
  const fields = candidates.flatMap(({ id, chosen, reason }) => [
    [choiceField.reason(id), reason] as const,
    ...(chosen ? [[choiceField.chosen(id), "ja"] as const] : []),
  ]);
  return fieldsOf({ ...Object.fromEntries(fields), version: String(version) });
}
