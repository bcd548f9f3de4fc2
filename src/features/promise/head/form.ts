import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import {
  choice,
  formOf,
  optionalDay,
  optionalText,
  recordVersion,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import type { AgreementId, OrganisationId } from "#app/schema/tables.ts";
import { readRows } from "../form-rows.ts";
import type { EvidenceContent, PartyKind, PromiseContent, ScopeKind } from "../promise.ts";
import type { PromiseHead, PromiseParty, WorkingPromise } from "../working-text.ts";

/** How far a promise can reach. */
export const SCOPES = ["kommun", "district", "place"] as const;
/** What a party can be. */
export const PARTY_KINDS = ["kommun", "police", "other"] as const;
/** What a promise can build on. */
export const EVIDENCE_KINDS = [
  "resident_dialogue",
  "staff_dialogue",
  "survey",
  "statistics",
  "picture",
  "safety_walk",
  "other",
] as const;

/** What the page about the promise as a whole asks for. */
export interface HeadCommand {
  readonly title: string;
  readonly policeDistrict: string | null;
  readonly scope: { readonly kind: ScopeKind; readonly name: string };
  readonly period: PromiseContent["period"];
  readonly agreementId: AgreementId | null;
  readonly purpose: string | null;
  readonly followUp: string | null;
  readonly version: number;
}

/** A party as typed: an organisation, a name, or both. `was` is its place before; null for a new one. */
export interface PartyRow {
  readonly name: string;
  readonly kind: PartyKind;
  readonly organisationId: OrganisationId | null;
  readonly signatoryTitle: string | null;
  readonly was: number | null;
}

/** Rows of a page, and the version of the promise they were typed on. */
export interface RowsCommand<Row> {
  readonly rows: readonly Row[];
  readonly version: number;
}

/** Fields of the period, both or none, in the right order. */
export const periodFields = { from: optionalDay, to: optionalDay };

/** What only both days together can tell. */
export function checkPeriod({
  from,
  to,
}: {
  from: string | null;
  to: string | null;
}): readonly FieldProblem[] {
  if (from === null && to === null) return [];
  if (from === null) return [{ field: "from", message: "promise:head.fromMissing" }];
  if (to === null) return [{ field: "to", message: "promise:head.toMissing" }];
  return to < from ? [{ field: "to", message: "common:form.endsBeforeBegins" }] : [];
}

const readHead = formOf(
  {
    title: requiredText(200),
    policeDistrict: optionalText(200),
    scopeKind: choice(SCOPES),
    scopeName: optionalText(200),
    ...periodFields,
    agreement: z.string(),
    purpose: optionalText(4000),
    followUp: optionalText(4000),
    version: recordVersion,
  },
  {
    check: checkPeriod,
    command: (typed): HeadCommand => ({
      title: typed.title,
      policeDistrict: orNull(typed.policeDistrict),
      scope: { kind: typed.scopeKind, name: typed.scopeName },
      period: typed.from === null || typed.to === null ? null : { from: typed.from, to: typed.to },
      agreementId: orNull(typed.agreement) as AgreementId | null,
      purpose: orNull(typed.purpose),
      followUp: orNull(typed.followUp),
      version: typed.version,
    }),
  },
);

/** Reads the page about the promise as a whole. */
export const headForm: Form<HeadCommand> = settling(readHead);

/** The promise as that page shows it. */
export function headFields(head: PromiseHead): Fields {
  return fieldsOf({
    title: head.title,
    policeDistrict: head.policeDistrict ?? "",
    scopeKind: head.scope.kind,
    scopeName: head.scope.name,
    from: head.period?.from ?? "",
    to: head.period?.to ?? "",
    agreement: head.agreementId ?? "",
    purpose: head.purpose ?? "",
    followUp: head.followUp ?? "",
    version: String(head.version),
  });
}

const partyForm: Form<PartyRow> = formOf(
  {
    name: optionalText(200),
    kind: choice(PARTY_KINDS),
    organisation: z.string(),
    title: optionalText(200),
    was: z.string().regex(/^\d{0,3}$/, "common:form.choice"),
  },
  {
    check: ({ name, organisation }) =>
      name === "" && organisation === "" ? [{ field: "name", message: "promise:parties.nameMissing" }] : [],
    command: (typed) => ({
      name: typed.name,
      kind: typed.kind,
      organisationId: orNull(typed.organisation) as OrganisationId | null,
      signatoryTitle: orNull(typed.title),
      was: typed.was === "" ? null : Number(typed.was),
    }),
  },
);

/** Reads the parties; rows that are empty or marked for removal are left out. */
export const partiesForm: Form<RowsCommand<PartyRow>> = rowsForm("party", partyForm, [
  "name",
  "organisation",
  "title",
]);

/** The parties as their page shows them, with two empty rows at the end. */
export function partyFields(promise: WorkingPromise): Fields {
  const rows: readonly (PromiseParty | null)[] = [...promise.parties, null, null];
  return fieldsOf({
    version: String(promise.version),
    ...Object.fromEntries(
      rows.flatMap((party, index) => [
        [`party.${index}.name`, party?.name ?? ""],
        [`party.${index}.kind`, party?.kind ?? "other"],
        [`party.${index}.organisation`, party?.organisationId ?? ""],
        [`party.${index}.title`, party?.signatoryTitle ?? ""],
        [`party.${index}.was`, party === null ? "" : String(index)],
      ]),
    ),
  });
}

const evidenceRow: Form<EvidenceContent> = formOf(
  { kind: choice(EVIDENCE_KINDS), text: requiredText(500), date: optionalDay },
  { command: ({ kind, text, date }) => ({ kind, text, date }) },
);

/** Reads what the promise builds on; rows that are empty or marked for removal are left out. */
export const evidenceForm: Form<RowsCommand<EvidenceContent>> = rowsForm("evidence", evidenceRow, [
  "text",
  "date",
]);

/** What the promise builds on, as its page shows it, with two empty rows at the end. */
export function evidenceFields(promise: WorkingPromise): Fields {
  const rows: readonly (EvidenceContent | null)[] = [...promise.evidence, null, null];
  return fieldsOf({
    version: String(promise.version),
    ...Object.fromEntries(
      rows.flatMap((one, index) => [
        [`evidence.${index}.kind`, one?.kind ?? "survey"],
        [`evidence.${index}.text`, one?.text ?? ""],
        [`evidence.${index}.date`, one?.date ?? ""],
      ]),
    ),
  });
}

/** A form of rows beside the version of what they belong to; a row without any of `typed` is left out. */
function rowsForm<Row>(prefix: string, row: Form<Row>, typed: readonly string[]): Form<RowsCommand<Row>> {
  const readVersion = formOf({ version: recordVersion });
  return settling((fields) => {
    const isLeftOut = (one: Fields): boolean =>
      one.text("remove") !== "" || typed.every((name) => one.text(name).trim() === "");
    const { rows, problems } = readRows(fields, prefix, row, isLeftOut);
    const version = readVersion(fields);
    if (!version.ok || problems.length > 0)
      return { ok: false, problems: [...problems, ...(version.ok ? [] : version.problems)] };
    return { ok: true, value: { rows: [...rows.values()], version: version.value.version } };
  });
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
