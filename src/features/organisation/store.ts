import type { Transaction } from "#app/platform/database/index.ts";
import type { BodyId, OrganisationId } from "#app/schema/tables.ts";
import type { Name } from "./names.ts";
import type { BodyKind, OrganisationKind } from "./unit.ts";
import { addUnit, type NewUnit, renameUnit } from "./unit-store.ts";

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

/** Makes a council or group. */
export async function addBody(tx: Transaction, body: Omit<NewUnit<BodyKind>, "shortName">): Promise<BodyId> {
  return (await addUnit(tx, "body", body)) as BodyId;
}
