import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import { choice, formOf, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import type { AreaId } from "#app/schema/tables.ts";
import { chosen, confirmed, personsIn } from "../form.ts";
import { type AreaLevel, type Level, LEVELS, type WeekRecord, type WeekText } from "../week.ts";
import type { AreaLevelText } from "./store.ts";

/** Reads level and summary of a week. */
export const weekForm: Form<WeekText & { readonly version: number }> = settling(
  formOf(
    {
      level: z
        .enum(["", ...LEVELS], "common:form.choice")
        .transform((level): Level | null => (level === "" ? null : level)),
      levelReason: optionalText(500),
      summary: optionalText(2000),
      confirmed,
      version: recordVersion,
    },
    {
      check: ({ levelReason, summary, confirmed: looked }) => personsIn({ levelReason, summary }, looked),
      command: ({ confirmed: _confirmed, ...text }) => text,
    },
  ),
);

const areaShape = { level: choice(LEVELS), reason: optionalText(300), confirmed };

/** Reads the level of one more area. */
export const newAreaLevelForm: Form<AreaLevelText> = formOf(
  { areaId: chosen<AreaId>(), ...areaShape },
  {
    check: ({ reason, confirmed: looked }) => personsIn({ reason }, looked),
    command: ({ confirmed: _confirmed, ...text }) => text,
  },
);

/** Reads the changed level of an area. */
export const areaLevelForm: Form<Omit<AreaLevelText, "areaId"> & { readonly version: number }> = settling(
  formOf(
    { ...areaShape, version: recordVersion },
    {
      check: ({ reason, confirmed: looked }) => personsIn({ reason }, looked),
      command: ({ confirmed: _confirmed, ...text }) => text,
    },
  ),
);

/** Reads what a level means. */
export const meaningForm: Form<{ readonly meaning: string; readonly version: number }> = settling(
  formOf({ meaning: requiredText(300), version: recordVersion }),
);

/** A week as its form has it. */
export function fieldsOfWeek({ level, levelReason, summary, version }: WeekRecord): Fields {
  return fieldsOf({ level: level ?? "", levelReason, summary, version: String(version) });
}

/** The level of an area as its form has it. */
export function fieldsOfAreaLevel({ level, reason, version }: AreaLevel): Fields {
  return fieldsOf({ level, reason, version: String(version) });
}
