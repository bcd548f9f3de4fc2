import type { PromiseContent } from "#app/features/promise/published.ts";
import {
  type EditionFinding,
  type EditionRecord,
  readDocument,
  shortHash,
  signedBy,
} from "#app/features/signing/published.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, formatMoment, type Translate } from "#app/platform/language/index.ts";

/** An edition as its page shows it. */
export interface EditionView {
  readonly number: number;
  readonly reason: string | null;
  /** Null when the stored document can no longer be read. */
  readonly content: PromiseContent | null;
  readonly sealed: string;
  readonly hash: string;
  readonly shortHash: string;
  readonly signatures: readonly { readonly who: string; readonly behalf: string; readonly when: string }[];
}

/** What the page of an edition says. */
export function editionView({ document, proof }: EditionRecord, t: Translate): EditionView {
  const known = readDocument(document);
  return {
    number: proof.number,
    reason: known?.reason ?? null,
    content: known === null ? null : (known.content as unknown as PromiseContent),
    sealed: formatMoment(new Date(proof.sealedAt)),
    hash: proof.sha256,
    shortHash: shortHash(proof.sha256),
    signatures: proof.signatures.map(({ party, name, title, signedAt }) => ({
      who: signedBy({ name, title }),
      behalf: t("publication:signed.behalf", { party }),
      when: formatDay(swedishDay(new Date(signedAt))),
    })),
  };
}

/** The five things that are checked, each with whether it holds. */
export function checksOf(
  record: EditionRecord,
  findings: readonly EditionFinding[],
  t: Translate,
): { text: string; holds: boolean | null }[] {
  const wrong = (kinds: readonly EditionFinding["kind"][]): boolean =>
    findings.some(({ kind }) => kinds.includes(kind));
  return [
    {
      text: t("publication:verify.text"),
      holds: !wrong(["document_unreadable", "document_not_canonical", "document_altered", "other_edition"]),
    },
    { text: t("publication:verify.hash"), holds: !wrong(["hash_altered"]) },
    {
      text: t("publication:verify.signatures", { count: record.proof.signatures.length }),
      holds: !wrong(["signature_altered", "signature_extra", "signature_missing", "signature_other_text"]),
    },
    {
      text: t("publication:verify.seal"),
      holds: !wrong(["countersignature_altered", "countersignature_wrong", "other_key", "sealed_at_altered"]),
    },
    {
      text: t(record.proof.log === null ? "publication:verify.logWaiting" : "publication:verify.log"),
      holds:
        record.proof.log === null
          ? null
          : !wrong(["log_entry_altered", "log_entry_missing", "log_entry_other", "log_head_altered"]),
    },
  ];
}

/** A finding in plain words. */
export function findingWords(finding: EditionFinding, t: Translate): string {
  return t(`signing:finding.${finding.kind}`, { party: "party" in finding ? finding.party : "" });
}
