import { z } from "zod";
import { parsePeriod, periodText, type Step } from "#app/statistics/series/index.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { choice, formOf, optionalText, recordVersion, requiredText } from "#app/routing/form-fields.ts";
import { type Break, DIRECTIONS, type IndicatorText, KINDS, PERIOD_KINDS } from "./indicator.ts";

/** A number that may lie below zero, or null when left empty. */
const anyNumber: z.ZodType<number | null> = z
  .string()
  .transform((text) => text.replace(/\s/g, "").replace(",", ".").replace("−", "-"))
  .refine((text) => text === "" || /^-?\d{1,9}(\.\d{1,6})?$/.test(text), "common:form.number")
  .transform((text) => (text === "" ? null : Number(text)));

const months: z.ZodType<number | null> = z
  .string()
  .trim()
  .refine((text) => /^(?:|\d|[1-9]\d|1[01]\d|120)$/.test(text), "indicator:form.monthsRange")
  .transform((text) => (text === "" ? null : Number(text)));

const fields = {
  name: requiredText(200),
  definition: optionalText(4000),
  kind: choice(KINDS),
  unit: requiredText(100),
  direction: choice(DIRECTIONS),
  scaleLow: anyNumber,
  scaleHigh: anyNumber,
  periodKind: choice(PERIOD_KINDS),
  source: requiredText(500),
  sourceAddress: optionalText(500).refine(
    (text) => text === "" || /^https?:\/\/[^\s]+$/.test(text),
    "indicator:form.addressShape",
  ),
  method: optionalText(4000),
  population: optionalText(1000),
  geography: optionalText(1000),
  completeAfterMonths: months,
  breaks: optionalText(4000),
};

type Typed = z.output<z.ZodObject<typeof fields>>;

/** Reads a new indicator. */
export const newIndicatorForm: Form<IndicatorText> = formOf(fields, { check, command: textOf });

/** Reads a changed indicator. */
export const indicatorForm: Form<{ readonly text: IndicatorText; readonly version: number }> = settling(
  formOf(
    { ...fields, version: recordVersion },
    { check, command: ({ version, ...typed }) => ({ version, text: textOf(typed) }) },
  ),
);

/** An indicator as its form has it. */
export function fieldsOfIndicator(indicator: IndicatorText, version: number): Fields {
  const number = (value: number | null): string => (value === null ? "" : String(value).replace(".", ","));
  return fieldsOf({
    name: indicator.name,
    definition: indicator.definition,
    kind: indicator.kind,
    unit: indicator.unit,
    direction: indicator.direction,
    scaleLow: number(indicator.scaleLow),
    scaleHigh: number(indicator.scaleHigh),
    periodKind: indicator.periodKind,
    source: indicator.source,
    sourceAddress: indicator.sourceAddress,
    method: indicator.method,
    population: indicator.population,
    geography: indicator.geography,
    completeAfterMonths: number(indicator.completeAfterMonths),
    breaks: indicator.breaks.map(({ period, reason }) => `${period}: ${reason}`).join("\n"),
    version: String(version),
  });
}

function check(typed: Typed): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { kind, scaleLow, scaleHigh, periodKind } = typed;
  if (kind === "index") {
    if (scaleLow === null) problems.push({ field: "scaleLow", message: "common:form.required" });
    if (scaleHigh === null) problems.push({ field: "scaleHigh", message: "common:form.required" });
    if (scaleLow !== null && scaleHigh !== null && scaleLow >= scaleHigh) {
      problems.push({ field: "scaleHigh", message: "indicator:form.scaleOrder" });
    }
  }
  const seen = new Set<string>();
  for (const line of linesOf(typed.breaks)) {
    const read = breakIn(line, periodKind);
    if (read === null)
      problems.push({ field: "breaks", message: "indicator:form.breakShape", values: { line } });
    else if (seen.has(read.period)) {
      problems.push({
        field: "breaks",
        message: "indicator:form.breakTwice",
        values: { period: read.period },
      });
    }
    if (read !== null) seen.add(read.period);
  }
  return problems;
}

function textOf({ breaks, ...typed }: Typed): IndicatorText {
  const isIndex = typed.kind === "index";
  return {
    ...typed,
    scaleLow: isIndex ? typed.scaleLow : null,
    scaleHigh: isIndex ? typed.scaleHigh : null,
    breaks: linesOf(breaks)
      .flatMap((line) => breakIn(line, typed.periodKind) ?? [])
      .toSorted((a, b) => (a.period < b.period ? -1 : 1)),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** "2019-07: nytt formulär": the first period of the new, and why. */
function breakIn(line: string, step: Step): Break | null {
  const [, period = "", reason = ""] = /^([^:]+):\s*(.+)$/u.exec(line) ?? [];
  const place = parsePeriod(period);
  return place?.step === step && reason !== "" ? { period: periodText(place), reason } : null;
}
