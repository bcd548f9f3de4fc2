import type { EditionId } from "#app/schema/tables.ts";
import type { EditionKind } from "./edition.ts";

/** What an address needs to know of an edition. */
interface Addressed {
  readonly id: EditionId;
  readonly subject: { readonly kind: EditionKind };
}

/** Where what waits for signatures is listed. */
export const WAITING_ADDRESS = "/arbeta/underteckna";

/** The kinds' names in addresses. Signing has an address for each, because each is an event of its own in the log. */
export const KIND_IN_ADDRESS: Readonly<Record<EditionKind, string>> = {
  promise: "lofte",
  agreement: "overenskommelse",
};

/** Where staff read an edition, and signatories begin to sign it. */
export function editionAddress({ id }: Pick<Addressed, "id">): string {
  return `${WAITING_ADDRESS}/${id}`;
}

/** Where a signatory confirms who he or she is, for the party at this place in the text. */
export function confirmAddress(edition: Addressed, party: number): string {
  return `${editionAddress(edition)}/bekrafta?part=${party}`;
}

/** Where the signature is sent. */
export function signAddress(edition: Addressed): string {
  return `${editionAddress(edition)}/${KIND_IN_ADDRESS[edition.subject.kind]}`;
}

/** Where a signatory says no. */
export function declineAddress(edition: Addressed): string {
  return `${signAddress(edition)}/avsta`;
}
