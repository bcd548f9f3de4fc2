import type { DifferencePart, Fact, Signature } from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, formatList, formatMoment, type Translate } from "#app/platform/language/index.ts";
import type { OrganisationId, PersonId } from "#app/schema/tables.ts";
import { confirmAddress, declineAddress, editionAddress } from "./addresses.ts";
import { type EditionKind, shortHash, signedBy } from "./edition.ts";
import type { Edition } from "./queries.ts";
import type { SigningParty } from "./subject.ts";
import { changesBetween } from "./text/changes.ts";
import { documentParts } from "./text/document-parts.ts";
import type { TextPart } from "./text/text-part.ts";

/** Everything an edition's page is made from. */
export interface EditionFacts {
  readonly edition: Edition;
  /** The latest sealed edition before it; null for the first. */
  readonly previous: Edition | null;
  readonly parties: readonly SigningParty[];
  /** Place of the sealing in the log, from 0; null before it has one. */
  readonly position: number | null;
  readonly person: PersonId;
  /** Organisations the person may sign for today. */
  readonly own: readonly OrganisationId[];
  /** Whom to ask about an appointment. */
  readonly advisers: readonly string[];
}

/** What the person can do with the edition now. */
export type NextView =
  | { readonly kind: "none" }
  | {
      readonly kind: "sign";
      readonly links: readonly { readonly href: string; readonly text: string }[];
      readonly decline: string;
    }
  | { readonly kind: "signed"; readonly sentences: readonly string[]; readonly decline: string }
  | { readonly kind: "not_appointed"; readonly text: string };

/** What the page of an edition says. */
export interface EditionView {
  readonly title: string;
  readonly state: string;
  readonly facts: readonly Fact[];
  readonly signatures: readonly Signature[];
  readonly next: NextView;
  /** Null when the text cannot be read any more. */
  readonly parts: readonly TextPart[] | null;
  readonly document: string;
  readonly difference: {
    readonly title: string;
    readonly none: string | null;
    readonly parts: readonly DifferencePart[];
  } | null;
}

/** Puts one edition in words. */
export function presentEdition(t: Translate, title: string, facts: EditionFacts): EditionView {
  const { edition } = facts;
  return {
    title: t("signing:editionOf", { number: edition.number, title }),
    state: stateWords(t, edition),
    facts: factsOf(t, facts),
    signatures: signaturesOf(t, facts),
    next: nextOf(t, facts),
    parts: documentParts(t, edition.document),
    document: edition.document,
    difference: differenceOf(t, facts),
  };
}

/** A line of the list of what waits. */
export interface WaitingLine {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly sent: string;
  readonly signed: string;
  readonly left: string;
}

/** Puts one waiting edition in words. */
export function presentWaiting(
  t: Translate,
  title: string,
  edition: Edition,
  parties: readonly SigningParty[],
): WaitingLine {
  const signed = edition.signatures.map(({ party }) => party);
  const left = parties.map(({ party }) => party).filter((party) => !signed.includes(party));
  return {
    href: editionAddress(edition),
    title: t("signing:editionOf", { number: edition.number, title }),
    kind: t(`signing:kind.${edition.subject.kind satisfies EditionKind}`),
    sent: formatDay(swedishDay(edition.openedAt)),
    signed: signed.length === 0 ? t("signing:waiting.nobody") : formatList(signed),
    left: formatList(left),
  };
}

function stateWords(t: Translate, { seal, withdrawal }: Edition): string {
  if (seal !== null) return t("signing:state.sealed", { moment: formatMoment(seal.sealedAt) });
  if (withdrawal === null) return t("signing:state.open");
  const { name, reason, at } = withdrawal;
  return t("signing:state.withdrawn", { name, reason, moment: formatMoment(at) });
}

function factsOf(t: Translate, { edition, position }: EditionFacts): readonly Fact[] {
  const place =
    position === null ? t("signing:facts.noPlace") : t("signing:facts.place", { number: position + 1 });
  return [
    { name: t("signing:facts.sent"), value: formatMoment(edition.openedAt) },
    ...(edition.reason === null ? [] : [{ name: t("signing:facts.reason"), value: edition.reason }]),
    { name: t("signing:facts.hash"), value: shortHash(edition.sha256) },
    ...(edition.seal === null ? [] : [{ name: t("signing:facts.log"), value: place }]),
  ];
}

function signaturesOf(t: Translate, { edition, parties }: EditionFacts): readonly Signature[] {
  const signed = edition.signatures.map((signature) => ({
    who: signedBy(signature),
    behalf: t("signing:signatures.behalf", { party: signature.party }),
    when: formatMoment(signature.signedAt),
  }));
  if (edition.seal !== null || edition.withdrawal !== null) return signed;
  const missing = parties
    .filter(({ position }) => !edition.signatures.some((one) => one.position === position))
    .map(({ party, title }) => ({
      who: title,
      behalf: t("signing:signatures.behalf", { party }),
      when: t("signing:signatures.missing"),
      missing: true,
    }));
  return [...signed, ...missing];
}

function nextOf(t: Translate, { edition, parties, person, own, advisers }: EditionFacts): NextView {
  if (edition.seal !== null || edition.withdrawal !== null) return { kind: "none" };
  const mine = parties.filter(
    ({ organisationId }) => organisationId !== null && own.includes(organisationId),
  );
  if (mine.length === 0) {
    const text =
      advisers.length === 0
        ? t("signing:next.notAppointedNobody")
        : t("signing:next.notAppointedText", { people: formatList(advisers) });
    return { kind: "not_appointed", text };
  }
  const decline = declineAddress(edition);
  const left = mine.filter(({ position }) => !edition.signatures.some((one) => one.position === position));
  if (left.length > 0) {
    const links = left.map(({ party, position }) => ({
      href: confirmAddress(edition, position),
      text: t("signing:next.sign", { party }),
    }));
    return { kind: "sign", links, decline };
  }
  const sentences = edition.signatures
    .filter(({ personId }) => personId === person)
    .map(({ party, signedAt }) => t("signing:next.signed", { party, moment: formatMoment(signedAt) }));
  return { kind: "signed", sentences, decline };
}

function differenceOf(t: Translate, { edition, previous }: EditionFacts): EditionView["difference"] {
  if (previous === null) return null;
  const before = documentParts(t, previous.document);
  const after = documentParts(t, edition.document);
  if (before === null || after === null) return null;
  const { number } = previous;
  const parts = changesBetween(before, after);
  const none = parts.length === 0 ? t("signing:difference.none", { number }) : null;
  return { title: t("signing:difference.title", { number }), none, parts };
}
