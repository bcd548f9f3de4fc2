import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { formOf, requiredText } from "#app/routing/form-fields.ts";
import { REMARK_CODES, type RemarkCode } from "../checker/remark.ts";
import type { Override } from "./overrides.ts";

const LONGEST_REASON = 1000;

/** Why gaps are left, class by class; a class without a reason is absent. */
export interface SendCommand {
  readonly reasons: ReadonlyMap<RemarkCode, string>;
}

/** The field of the reason for a class of gaps. */
export function reasonField(code: RemarkCode): string {
  return `reason.${code}`;
}

/** Reads the reasons. Whether they cover every gap only the text itself can tell: see `missingReasons`. */
export const sendForm: Form<SendCommand> = (fields) => {
  const reasons = new Map<RemarkCode, string>();
  const problems: FieldProblem[] = [];
  for (const code of REMARK_CODES) {
    const reason = fields.text(reasonField(code)).trim();
    if (reason.length > LONGEST_REASON) {
      problems.push({
        field: reasonField(code),
        message: "common:form.tooLong",
        values: { max: LONGEST_REASON },
      });
    } else if (reason !== "") reasons.set(code, reason);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { reasons } };
};

/** The classes of gaps that nobody has said anything about. */
export function missingReasons(
  codes: readonly RemarkCode[],
  { reasons }: SendCommand,
): readonly FieldProblem[] {
  return codes
    .filter((code) => !reasons.has(code))
    .map((code) => ({ field: reasonField(code), message: "promise:review.reasonMissing" }));
}

/** What was answered the last time, so that nobody writes it twice. */
export function earlierReasons(overrides: readonly Override[]): Fields {
  const newest = new Map<string, string>();
  for (const { code, reason } of overrides) if (!newest.has(code)) newest.set(code, reason);
  return fieldsOf(Object.fromEntries([...newest].map(([code, reason]) => [`reason.${code}`, reason])));
}

/** Why a promise is changed or taken back. */
export const reasonForm = formOf({ reason: requiredText(LONGEST_REASON) });
