import { z } from "zod";
import { isIsoDate, isoDate, type IsoDate } from "#app/platform/iso-date.ts";
import type { Fields } from "./fields.ts";
import type { FieldProblem, Form } from "./form.ts";

/** A line of text that must be there. `max` in characters. */
export function requiredText(max = 200): z.ZodType<string> {
  return z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "common:form.required").max(max, tooLong(max)));
}

/** Text that may be empty. */
export function optionalText(max = 2000): z.ZodType<string> {
  return z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(max, tooLong(max)));
}

/** A day, or null when left empty. */
export const optionalDay: z.ZodType<IsoDate | null> = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text === "" || isIsoDate(text), "common:form.date")
  .transform((text) => (text === "" ? null : isoDate(text)));

/** A day that must be there. */
export const requiredDay: z.ZodType<IsoDate> = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1, "common:form.required").refine(isIsoDate, "common:form.date"))
  .transform(isoDate);

/** A number not below zero, written the Swedish or the English way, or null when left empty. */
export const optionalNumber: z.ZodType<number | null> = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."))
  .refine((text) => text === "" || /^-?\d{1,12}(\.\d{1,6})?$/.test(text), "common:form.number")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((value) => value === null || value >= 0, "common:form.positive");

/** A number not below zero that must be there. */
export const requiredNumber: z.ZodType<number> = optionalNumber
  .refine((value) => value !== null, "common:form.required")
  .transform((value) => value ?? 0);

/** One of a closed list. */
export function choice<const Values extends readonly [string, ...string[]]>(
  values: Values,
): z.ZodType<Values[number]> {
  return z.enum(values, "common:form.choice");
}

/** The version of the record the person had before the eyes, for finding out that somebody else was first. */
export const recordVersion: z.ZodType<number> = z
  .string()
  .regex(/^\d{1,9}$/, "common:form.required")
  .transform(Number);

const many: unique symbol = Symbol("many");

/** A field that may stand many times (checkboxes), as a list. */
export function repeated<Output>(each: z.ZodType<Output>): z.ZodType<Output[]> {
  return Object.assign(z.array(each), { [many]: true });
}

/**
 * Makes a form from one schema per field. Every message is a locale key; `check` adds what only several
 * fields together can tell.
 */
export function formOf<Shape extends z.ZodRawShape, Command = z.output<z.ZodObject<Shape>>>(
  shape: Shape,
  options: {
    check?: (value: z.output<z.ZodObject<Shape>>) => readonly FieldProblem[];
    command?: (value: z.output<z.ZodObject<Shape>>) => Command;
  } = {},
): Form<Command> {
  const schema = z.object(shape);
  return (fields) => {
    const parsed = schema.safeParse(rawValues(shape, fields));
    if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) };
    const problems = options.check?.(parsed.data) ?? [];
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, value: options.command ? options.command(parsed.data) : (parsed.data as Command) };
  };
}

function rawValues(shape: z.ZodRawShape, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      many in schema ? fields.all(name) : fields.text(name),
    ]),
  );
}

function problemsOf(error: z.ZodError): FieldProblem[] {
  const seen = new Set<string>();
  const problems: FieldProblem[] = [];
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    if (seen.has(field)) continue;
    seen.add(field);
    const [message = "", max] = issue.message.split("|");
    problems.push(max === undefined ? { field, message } : { field, message, values: { max: Number(max) } });
  }
  return problems;
}

function tooLong(max: number): string {
  return `common:form.tooLong|${max}`;
}
