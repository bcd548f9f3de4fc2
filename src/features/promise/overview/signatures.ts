import type { LinkTo, Signature } from "#app/design/index.ts";
import { type Edition, editionAddress, signedBy } from "#app/features/signing/index.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { WorkingPromise } from "../working-text.ts";

/** Who has signed the edition that is signed now or was signed last, and where it is read. */
export function presentSignatures(
  t: Translate,
  promise: WorkingPromise,
  editions: readonly Edition[],
): { readonly signatures: readonly Signature[]; readonly edition: LinkTo | null } {
  const edition = editions.find(({ withdrawal }) => withdrawal === null);
  if (edition === undefined) return { signatures: [], edition: null };
  const signed = edition.signatures.map((signature) => ({
    who: signedBy(signature),
    behalf: t("promise:overview.behalf", { party: signature.party }),
    when: formatDay(swedishDay(signature.signedAt)),
  }));
  const waiting =
    edition.seal === null
      ? promise.parties.filter(({ name }) => !edition.signatures.some(({ party }) => party === name))
      : [];
  const missing = waiting.map(({ name, signatoryTitle }) => ({
    who: signatoryTitle ?? name,
    behalf: t("promise:overview.behalf", { party: name }),
    when: t("promise:overview.notSigned"),
    missing: true,
  }));
  return {
    signatures: [...signed, ...missing],
    edition: {
      href: editionAddress(edition),
      text:
        edition.seal === null
          ? t("promise:overview.toSigning")
          : t("promise:overview.edition", { number: edition.number }),
    },
  };
}
