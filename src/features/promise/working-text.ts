import type { IsoDate } from "#app/platform/iso-date.ts";
import type {
  AgreementId,
  CauseId,
  FocusAreaId,
  OrganisationId,
  PromiseId,
  PromiseItemId,
} from "#app/schema/tables.ts";
import type { EvidenceContent, ItemContent, PartyContent, PromiseContent, ScopeKind } from "./promise.ts";
import type { PromiseState, PromiseStatus } from "./promise-status.ts";

/** A promise without its lists, as it stands in the database. */
export interface PromiseHead {
  readonly id: PromiseId;
  readonly slug: string;
  readonly title: string;
  readonly kommun: { readonly code: string; readonly name: string };
  readonly policeDistrict: string | null;
  readonly scope: { readonly kind: ScopeKind; readonly name: string };
  /** The last day is included. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly agreementId: AgreementId | null;
  /** Title of the agreement, whether it is kept here or only named. */
  readonly agreement: string | null;
  readonly purpose: string | null;
  readonly followUp: string | null;
  readonly source: string | null;
  readonly remark: string | null;
  readonly predecessorId: PromiseId | null;
  readonly status: PromiseStatus;
  readonly amendmentReason: string | null;
  /** File an older promise was read from; such a promise was signed outside Handslag. */
  readonly importedFrom: string | null;
  readonly version: number;
}

/** A party, with the organisation it is when that organisation is kept here. Only those can sign here. */
export interface PromiseParty extends PartyContent {
  readonly organisationId: OrganisationId | null;
}

/** An item of the working text. `reference` is "2.1". */
export interface PromiseItem extends ItemContent {
  readonly id: PromiseItemId;
  readonly focusAreaId: FocusAreaId;
  readonly reference: string;
  readonly causes: readonly CauseId[];
  readonly version: number;
}

/** A focus area of the working text. */
export interface PromiseFocusArea {
  readonly id: FocusAreaId;
  readonly name: string;
  readonly items: readonly PromiseItem[];
}

/** A whole promise as it is being written, with the ids of its parts. */
export interface WorkingPromise extends PromiseHead {
  readonly parties: readonly PromiseParty[];
  readonly evidence: readonly EvidenceContent[];
  readonly focusAreas: readonly PromiseFocusArea[];
}

/** The text alone: what is checked, signed and compared. */
export function contentOf(promise: WorkingPromise): PromiseContent {
  const { title, kommun, policeDistrict, scope, period, agreement, purpose, followUp, source, remark } =
    promise;
  return {
    title,
    kommun,
    policeDistrict,
    parties: promise.parties.map(({ name, kind, signatoryTitle }) => ({ name, kind, signatoryTitle })),
    scope,
    period,
    agreement,
    purpose,
    evidence: promise.evidence,
    followUp,
    focusAreas: promise.focusAreas.map(({ name, items }) => ({ name, items: items.map(itemContent) })),
    source,
    remark,
  };
}

/** What the status table asks about a promise. */
export function stateOf({
  status,
  amendmentReason,
}: Pick<PromiseHead, "status" | "amendmentReason">): PromiseState {
  return { status, amendment: amendmentReason !== null };
}

/** All items in the order of the text. */
export function itemsOf(promise: WorkingPromise): readonly PromiseItem[] {
  return promise.focusAreas.flatMap((area) => area.items);
}

function itemContent({
  id: _id,
  focusAreaId: _area,
  reference: _reference,
  causes: _causes,
  version: _version,
  ...content
}: PromiseItem): ItemContent {
  return content;
}
