import { z } from "zod";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import {
  formOf,
  optionalDay,
  optionalNumber,
  optionalText,
  recordVersion,
  repeated,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { CauseId, OrganisationId, PersonId, ProgrammeId, PromiseItemId } from "#app/schema/tables.ts";
import type { MeasureChoices } from "./choices.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { MeasureText } from "./measure.ts";

/** What comes from the form of a measure. */
export interface MeasureCommand {
  readonly version: number;
  readonly text: MeasureText;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const idOrEmpty = z.string().refine((text) => text === "" || UUID.test(text), "common:form.choice");

const shape = {
  version: recordVersion,
  externalId: optionalText(100),
  title: requiredText(200),
  description: optionalText(4000),
  programme: idOrEmpty,
  accountable: idOrEmpty,
  partner: repeated(idOrEmpty),
  responsible: idOrEmpty,
  responsibleTitle: optionalText(200),
  startsOn: optionalDay,
  dueOn: optionalDay,
  direction: z.enum(["at_least", "at_most", ""], "common:form.choice"),
  number: optionalNumber,
  unit: optionalText(80),
  plannedHours: optionalNumber,
  plannedCost: optionalNumber,
  evidenceNote: optionalText(4000),
  item: repeated(idOrEmpty),
  counts: repeated(z.enum(["yes", "no"], "common:form.choice")),
  cause: repeated(idOrEmpty),
};

const read = formOf<typeof shape, MeasureCommand>(shape, {
  check: ({ startsOn, dueOn, number, unit }) => [
    ...endsBeforeBegins(startsOn, dueOn),
    ...(number !== null && unit === "" ? [{ field: "unit", message: "measure:form.unitMissing" }] : []),
  ],
  command: ({ version, ...typed }) => ({ version, text: textOf(typed) }),
});

/** The form of a measure; also what comes back from a clash page. */
export const measureForm: Form<MeasureCommand> = settling(read);

/** What is written with two days in the wrong order. */
function endsBeforeBegins(startsOn: string | null, dueOn: string | null): FieldProblem[] {
  if (startsOn === null || dueOn === null || startsOn <= dueOn) return [];
  return [{ field: "dueOn", message: "common:form.endsBeforeBegins" }];
}

type Typed = Omit<z.output<z.ZodObject<typeof shape>>, "version">;

function textOf(typed: Typed): MeasureText {
  const { programme, accountable, partner, responsible, direction, number, item, counts, cause } = typed;
  const links = item.map((itemId, row) => ({
    itemId: itemId as PromiseItemId,
    counts: counts[row] !== "no",
  }));
  return {
    externalId: typed.externalId === "" ? null : typed.externalId,
    title: typed.title,
    description: typed.description,
    programmeId: chosen<ProgrammeId>([programme])[0] ?? null,
    accountableId: chosen<OrganisationId>([accountable])[0] ?? null,
    partnerIds: chosen<OrganisationId>(partner).filter((id) => id !== accountable),
    responsibleId: chosen<PersonId>([responsible])[0] ?? null,
    responsibleTitle: typed.responsibleTitle,
    startsOn: typed.startsOn,
    dueOn: typed.dueOn,
    direction: number === null ? null : direction === "" ? "at_least" : direction,
    number,
    unit: typed.unit,
    plannedHours: typed.plannedHours,
    plannedCost: typed.plannedCost,
    evidenceNote: typed.evidenceNote,
    items: links.filter(({ itemId }, row) => (itemId as string) !== "" && item.indexOf(itemId) === row),
    causeIds: chosen<CauseId>(cause),
  };
}

function chosen<Id extends string>(values: readonly string[]): Id[] {
  return [...new Set(values)].filter((value) => value !== "") as Id[];
}

/** Choices that are no choices: what was there before may stay, anything else must be on the list. */
export function strangers(
  text: MeasureText,
  choices: MeasureChoices,
  before: MeasureText | null,
): FieldProblem[] {
  return [
    ...among("accountable", [text.accountableId], choices.organisations, [before?.accountableId ?? null]),
    ...among("partner", text.partnerIds, choices.organisations, before?.partnerIds ?? []),
    ...among("responsible", [text.responsibleId], choices.people, [before?.responsibleId ?? null]),
    ...among("programme", [text.programmeId], choices.programmes, [before?.programmeId ?? null]),
    ...among("item", itemIdsOf(text), choices.items, itemIdsOf(before)),
    ...among("cause", text.causeIds, choices.causes, before?.causeIds ?? []),
  ];
}

function among(
  field: string,
  wanted: readonly (string | null)[],
  list: readonly { readonly id: string }[],
  kept: readonly (string | null)[],
): FieldProblem[] {
  const known = new Set([...list.map(({ id }) => id), ...kept]);
  return wanted.every((id) => id === null || known.has(id)) ? [] : [{ field, message: "common:form.choice" }];
}

function itemIdsOf(measure: MeasureText | null): string[] {
  return measure?.items.map(({ itemId }) => itemId) ?? [];
}

/** A measure as its form has it. */
export function measureFields(text: MeasureText, version: number): Fields {
  return fieldsOf({
    version: String(version),
    externalId: text.externalId ?? "",
    title: text.title,
    description: text.description,
    programme: text.programmeId ?? "",
    accountable: text.accountableId ?? "",
    partner: text.partnerIds,
    responsible: text.responsibleId ?? "",
    responsibleTitle: text.responsibleTitle,
    startsOn: text.startsOn ?? "",
    dueOn: text.dueOn ?? "",
    direction: text.direction ?? "at_least",
    number: typedNumber(text.number),
    unit: text.unit,
    plannedHours: typedNumber(text.plannedHours),
    plannedCost: typedNumber(text.plannedCost),
    evidenceNote: text.evidenceNote,
    item: text.items.map(({ itemId }) => itemId),
    counts: text.items.map(({ counts }) => (counts ? "yes" : "no")),
    cause: text.causeIds,
  });
}

/** A number as one types it in Swedish. */
function typedNumber(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}

/** A measure without anything in it. */
export const EMPTY_MEASURE: MeasureText = {
  externalId: null,
  title: "",
  description: "",
  programmeId: null,
  accountableId: null,
  partnerIds: [],
  responsibleId: null,
  responsibleTitle: "",
  startsOn: null,
  dueOn: null,
  direction: null,
  number: null,
  unit: "",
  plannedHours: null,
  plannedCost: null,
  evidenceNote: "",
  items: [],
  causeIds: [],
};
