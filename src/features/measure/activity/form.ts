import { z } from "zod";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { findPersonalData, type PersonalData } from "#app/platform/personal-data/index.ts";
import type { Form, FormResult } from "#app/routing/form.ts";
import {
  choice,
  formOf,
  optionalDay,
  optionalNumber,
  optionalText,
  requiredNumber,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { Fields } from "#app/routing/fields.ts";
import { ACTIVITY_KINDS, type ActivityText, problemWithDay } from "./activity.ts";

/** What comes from the form of the log, before it is known which day it is. */
export interface LogCommand extends Omit<ActivityText, "day"> {
  readonly when: "today" | "yesterday" | "other";
  readonly otherDay: IsoDate | null;
  /** Made with the form, so that a double click logs once. */
  readonly requestKey: string;
  /** The person has looked at what seemed to be personal data and says that it is none. */
  readonly confirmed: boolean;
}

/** The form of the log: which day, how many, and one sentence. */
export const logForm: Form<LogCommand> = formOf({
  requestKey: z.string().regex(/^[\w-]{8,64}$/, "common:form.required"),
  kind: choice(ACTIVITY_KINDS),
  when: choice(["today", "yesterday", "other"]),
  otherDay: optionalDay,
  quantity: requiredNumber,
  text: optionalText(500),
  place: optionalText(200),
  hours: optionalNumber,
  cost: optionalNumber,
  confirmed: z.string().transform((value) => value === "yes"),
});

/** What is to be written in the log, or what to mend or look at once more. */
export type LogDecision =
  | Extract<FormResult<ActivityText>, { ok: false }>
  | { readonly ok: true; readonly value: ActivityText }
  | { readonly ok: "ask"; readonly found: readonly PersonalData[] };

/** Settles the day, and asks about what looks like personal data, listed names too, unless that was answered. */
export function decideLog(
  command: LogCommand,
  today: IsoDate,
  guardedNames: readonly string[] = [],
): LogDecision {
  const { when, otherDay, requestKey: _, confirmed, ...rest } = command;
  const day = when === "today" ? today : when === "yesterday" ? addDays(today, -1) : otherDay;
  if (day === null)
    return { ok: false, problems: [{ field: "otherDay", message: "measure:log.dayMissing" }] };
  const message = problemWithDay(rest.kind, day, today);
  if (message !== null)
    return { ok: false, problems: [{ field: when === "other" ? "otherDay" : "when", message }] };
  const found = [rest.text, rest.place].flatMap((text) => findPersonalData(text, guardedNames));
  if (found.length > 0 && !confirmed) return { ok: "ask", found };
  return { ok: true, value: { ...rest, day } };
}

/** The form that takes a line of the log back: why. */
export const withdrawForm: Form<{ readonly reason: string }> = formOf({ reason: requiredText(500) });

/** How many of the unit a typed number is, for plus and minus; one when it cannot be read. */
export function steppedQuantity(fields: Fields): string {
  const step = fields.text("step") === "-1" ? -1 : 1;
  const number = Number(fields.text("quantity").replace(/\s/g, "").replace(",", "."));
  return Number.isFinite(number) ? String(Math.max(0, number + step)).replace(".", ",") : "1";
}
