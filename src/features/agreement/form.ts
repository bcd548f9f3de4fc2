import { z } from "zod";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import {
  formOf,
  optionalDay,
  optionalText,
  recordVersion,
  repeated,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import type { WorkingAgreement } from "./agreement.ts";
import type { AgreementInput } from "./store.ts";

const NO_ORGANISATION = "";

/** An organisation's id, or nothing on an empty row. */
const organisationId = z
  .string()
  .refine(
    (text): text is OrganisationId => text === NO_ORGANISATION || z.uuid().safeParse(text).success,
    "common:form.choice",
  );

/** One to each line; empty lines are left out. */
const lines = optionalText(5000).transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== ""),
);

const shape = {
  title: requiredText(200),
  party: repeated(organisationId),
  signatoryTitle: repeated(optionalText(200)),
  purpose: optionalText(4000),
  areas: lines,
  problems: lines,
  goal: repeated(optionalText(500)),
  measuredBy: repeated(optionalText(500)),
  documentation: optionalText(4000),
  followUp: optionalText(4000),
  from: optionalDay,
  to: optionalDay,
  renewalWarningMonths: z
    .string()
    .trim()
    .regex(/^(?:[0-9]|[12][0-9]|3[0-6])$/, "agreement:form.warningRange")
    .transform(Number),
  source: optionalText(500),
};

type Typed = z.output<z.ZodObject<typeof shape>>;

/** Reads a new agreement. Empty rows of parties and goals are left out. */
export const agreementForm: Form<AgreementInput> = formOf(shape, { check, command: inputOf });

/** Reads a changed agreement, with the version the person had before the eyes. */
export const changedAgreementForm: Form<{ readonly version: number; readonly input: AgreementInput }> =
  formOf(
    { ...shape, version: recordVersion },
    { check, command: ({ version, ...typed }) => ({ version, input: inputOf(typed) }) },
  );

/** An agreement as its form shows it. */
export function typedOf(agreement: WorkingAgreement): Fields {
  return fieldsOf({
    title: agreement.title,
    party: agreement.parties.map((party) => party.organisationId),
    signatoryTitle: agreement.parties.map((party) => party.signatoryTitle),
    purpose: agreement.purpose,
    areas: agreement.areas.join("\n"),
    problems: agreement.problems.join("\n"),
    goal: agreement.goals.map((goal) => goal.text),
    measuredBy: agreement.goals.map((goal) => goal.measuredBy),
    documentation: agreement.documentation,
    followUp: agreement.followUp,
    from: agreement.period?.from ?? "",
    to: agreement.period?.to ?? "",
    renewalWarningMonths: String(agreement.renewalWarningMonths),
    source: agreement.source ?? "",
    version: String(agreement.version),
  });
}

/** An empty form: reminded half a year before, as long as nobody says otherwise. */
export const NEW_AGREEMENT: Fields = fieldsOf({ renewalWarningMonths: "6" });

function check(typed: Typed): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { from, to } = typed;
  if ((from === null) !== (to === null)) {
    problems.push({ field: from === null ? "from" : "to", message: "agreement:form.periodHalf" });
  }
  if (from !== null && to !== null && to < from)
    problems.push({ field: "to", message: "common:form.endsBeforeBegins" });
  for (const [index, party] of typed.party.entries()) {
    const twice = party !== NO_ORGANISATION && typed.party.indexOf(party) !== index;
    if (twice) problems.push({ field: rowId("party", index), message: "agreement:form.samePartyTwice" });
  }
  for (const [index, title] of typed.signatoryTitle.entries()) {
    const alone = title !== "" && (typed.party[index] ?? NO_ORGANISATION) === NO_ORGANISATION;
    if (alone) problems.push({ field: rowId("party", index), message: "agreement:form.titleWithoutParty" });
  }
  for (const [index, measure] of typed.measuredBy.entries()) {
    const alone = measure !== "" && (typed.goal[index] ?? "") === "";
    if (alone) problems.push({ field: rowId("goal", index), message: "agreement:form.measureWithoutGoal" });
  }
  return problems;
}

/** The id of a field that stands in several rows: `party`, `party-2`, `party-3`. */
export function rowId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

function inputOf(typed: Typed): AgreementInput {
  const { title, purpose, areas, problems, documentation, followUp, renewalWarningMonths } = typed;
  return {
    title,
    parties: typed.party.flatMap((organisation, index) =>
      isChosen(organisation)
        ? { organisationId: organisation, signatoryTitle: typed.signatoryTitle[index] ?? "" }
        : [],
    ),
    purpose,
    areas,
    problems,
    goals: typed.goal.flatMap((text, index) =>
      text === "" ? [] : { text, measuredBy: typed.measuredBy[index] ?? "" },
    ),
    documentation,
    followUp,
    period: typed.from === null || typed.to === null ? null : { from: typed.from, to: typed.to },
    renewalWarningMonths,
    source: typed.source === "" ? null : typed.source,
  };
}

function isChosen(organisation: string): organisation is OrganisationId {
  return organisation !== NO_ORGANISATION;
}
