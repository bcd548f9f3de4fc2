import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { BodyId, OrganisationId } from "#app/schema/tables.ts";
import type { Name } from "./names.ts";
import type { BodyKind, OrganisationKind } from "./unit.ts";
import { addUnit, endUnit, type NewUnit, renameUnit } from "./unit-store.ts";

/** Makes an organisation. */
export async function addOrganisation(
  tx: Transaction,
  organisation: NewUnit<OrganisationKind>,
): Promise<OrganisationId> {
  return (await addUnit(tx, "organisation", organisation)) as OrganisationId;
}

/** Gives an organisation a new name from a day; earlier names are kept. False for an unknown id. */
export function renameOrganisation(tx: Transaction, id: OrganisationId, name: Name): Promise<boolean> {
  return renameUnit(tx, "organisation", id, null, name);
}

/** Ends an organisation after its last day, with what takes over. False for an unknown id. */
export function endOrganisation(
  tx: Transaction,
  id: OrganisationId,
  end: { readonly lastDay: IsoDate; readonly successor: OrganisationId | null },
): Promise<boolean> {
  return endUnit(tx, "organisation", id, null, end);
}

/** Makes a council or group. */
export async function addBody(tx: Transaction, body: Omit<NewUnit<BodyKind>, "shortName">): Promise<BodyId> {
  return (await addUnit(tx, "body", body)) as BodyId;
}

/** Gives a council or group a new name from a day; earlier names are kept. False for an unknown id. */
export function renameBody(tx: Transaction, id: BodyId, name: Omit<Name, "shortName">): Promise<boolean> {
  return renameUnit(tx, "body", id, null, { ...name, shortName: "" });
}

/** Ends a council or group after its last day, with what takes over. False for an unknown id. */
export function endBody(
  tx: Transaction,
  id: BodyId,
  end: { readonly lastDay: IsoDate; readonly successor: BodyId | null },
): Promise<boolean> {
  return endUnit(tx, "body", id, null, end);
}
