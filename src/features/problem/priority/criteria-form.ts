import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { PriorityCriterionId } from "#app/schema/tables.ts";
import { type CriterionText, type Round, weightOf } from "./round.ts";

/** More criteria than this are weighed by nobody. */
export const MOST_CRITERIA = 8;

/** What a row of the form is made of, in its order. */
export const CRITERION_FIELDS = ["name", "question", "weight", "lowWord", "highWord"] as const;

const LONGEST = { name: 60, question: 200, weight: 3, lowWord: 40, highWord: 40 };

/** A criterion as it was typed; a new one has no id. */
export type TypedCriterion = CriterionText & { readonly id: PriorityCriterionId | null };

/** What the form of criteria says. */
export interface CriteriaCommand {
  readonly version: number;
  readonly criteria: readonly TypedCriterion[];
}

/** The name of a field in a row: `weight_2`. */
export function rowField(field: (typeof CRITERION_FIELDS)[number] | "id", row: number): string {
  return `${field}_${row}`;
}

/** Reads the criteria of a round: rows without any words are no criteria, and the weights make 100. */
export const criteriaForm: Form<CriteriaCommand> = settling((fields) => {
  const rows = Array.from({ length: MOST_CRITERIA }, (_, row) => row).filter((row) => isFilled(fields, row));
  const problems = rows.flatMap((row) => problemsOf(fields, row));
  const names = rows.map((row) => fields.text(rowField("name", row)).trim().toLocaleLowerCase("sv"));
  const twice = rows.find((_, index) => names.indexOf(names[index] ?? "") !== index);
  if (twice !== undefined && problems.length === 0)
    problems.push({ field: rowField("name", twice), message: "priority:criteria.twice" });
  const criteria = rows.map((row) => criterionOf(fields, row));
  const sum = weightOf(criteria);
  if (problems.length === 0 && sum !== 100)
    problems.push({
      field: rowField("weight", rows[0] ?? 0),
      message: "priority:criteria.sum",
      values: { sum },
    });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { version: Number(fields.text("version")) || 0, criteria } };
});

function isFilled(fields: Fields, row: number): boolean {
  return CRITERION_FIELDS.some((field) => fields.text(rowField(field, row)).trim() !== "");
}

function problemsOf(fields: Fields, row: number): FieldProblem[] {
  const problems = CRITERION_FIELDS.filter(
    (field) => fields.text(rowField(field, row)).trim().length > LONGEST[field],
  ).map((field): FieldProblem => ({
    field: rowField(field, row),
    message: "common:form.tooLong",
    values: { max: LONGEST[field] },
  }));
  if (fields.text(rowField("name", row)).trim() === "")
    problems.push({ field: rowField("name", row), message: "common:form.required" });
  const weight = fields.text(rowField("weight", row)).trim();
  if (!/^\d{1,3}$/.test(weight) || Number(weight) > 100)
    problems.push({ field: rowField("weight", row), message: "priority:criteria.weightBetween" });
  return problems;
}

function criterionOf(fields: Fields, row: number): TypedCriterion {
  const text = (field: (typeof CRITERION_FIELDS)[number]): string => fields.text(rowField(field, row)).trim();
  const id = fields.text(rowField("id", row));
  return {
    id: id === "" ? null : (id as PriorityCriterionId),
    name: text("name"),
    question: text("question"),
    weight: Number(text("weight")),
    lowWord: text("lowWord"),
    highWord: text("highWord"),
  };
}

/** The criteria of a round as their form has them. */
export function fieldsOfCriteria({ criteria, version }: Pick<Round, "criteria" | "version">): Fields {
  const rows = criteria.flatMap((criterion, row) =>
    (["id", ...CRITERION_FIELDS] as const).map(
      (field) => [rowField(field, row), String(criterion[field])] as const,
    ),
  );
  return fieldsOf({ ...Object.fromEntries(rows), version: String(version) });
}
