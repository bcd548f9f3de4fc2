import { z } from "zod";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Form } from "#app/routing/form.ts";
import {
  choice,
  formOf,
  optionalDay,
  optionalText,
  recordVersion,
  requiredDay,
  requiredText,
} from "#app/routing/form-fields.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import type { Name } from "./names.ts";
import {
  BODY_KINDS,
  type BodyKind,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type UnitId,
  type UnitTable,
} from "./unit.ts";

/** What the form of a new organisation or body gives. */
export interface NewUnitCommand extends Name {
  readonly kind: OrganisationKind | BodyKind;
}

/** What the form that changes kind and first day gives. */
export interface KindCommand {
  readonly kind: OrganisationKind | BodyKind;
  readonly from: IsoDate | null;
  readonly version: number;
}

/** What the form of a new name gives. */
export interface NameCommand extends Name {
  readonly version: number;
}

/** What the form that ends a unit gives. */
export interface EndCommand {
  readonly lastDay: IsoDate;
  readonly successor: UnitId | null;
  readonly version: number;
}

/** Kinds to choose between. */
export function kindsOf(table: UnitTable): readonly (OrganisationKind | BodyKind)[] {
  return table === "organisation" ? ORGANISATION_KINDS : BODY_KINDS;
}

/** Reads a new organisation or body. */
export function newUnitForm(table: UnitTable): Form<NewUnitCommand> {
  return formOf({
    name: requiredText(),
    shortName: optionalText(40),
    kind: kindField(table),
    from: optionalDay,
  });
}

/** Reads a changed kind and first day. */
export function kindForm(table: UnitTable): Form<KindCommand> {
  return settling(formOf({ kind: kindField(table), from: optionalDay, version: recordVersion }));
}

/** Reads a new name. An empty day corrects the first name. */
export const nameForm: Form<NameCommand> = settling(
  formOf({ name: requiredText(), shortName: optionalText(40), from: optionalDay, version: recordVersion }),
);

/** Reads the last day and what takes over. */
export const endForm: Form<EndCommand> = settling(
  formOf({
    lastDay: requiredDay,
    successor: z.string().transform((id) => (id === "" ? null : (id as UnitId))),
    version: recordVersion,
  }),
);

/** The fields of a name as its form has them. */
export function nameFields({ name, shortName, from }: Name, version: number): Fields {
  return fieldsOf({ name, shortName, from: from ?? "", version: String(version) });
}

function kindField(table: UnitTable): z.ZodType<OrganisationKind | BodyKind> {
  return table === "organisation" ? choice(ORGANISATION_KINDS) : choice(BODY_KINDS);
}
