import type { AgreementContent } from "#app/features/agreement/index.ts";
import type { PromiseContent } from "#app/features/promise/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { readDocument, type StoredDocument } from "../edition-record.ts";
import { agreementParts } from "./agreement-parts.ts";
import { promiseParts } from "./promise-parts.ts";
import { listPart, type TextPart } from "./text-part.ts";

/** A document in parts for reading; null when it is no edition, or lacks what its kind has. */
export function documentParts(t: Translate, text: string): readonly TextPart[] | null {
  const document = readDocument(text);
  if (document === null) return null;
  const parties = listPart(
    t("signing:text.parties"),
    document.signatories.map((signatory) => t("signing:text.party", { ...signatory })),
  );
  const content = contentParts(t, document);
  return content === null ? null : [...parties, ...content];
}

// What was written here has the shape of its kind; whatever was altered until it lacks it cannot be shown.
function contentParts(t: Translate, { kind, content }: StoredDocument): readonly TextPart[] | null {
  try {
    if (kind === "promise") return holdsPromise(content) ? promiseParts(t, content) : null;
    return holdsAgreement(content) ? agreementParts(t, content) : null;
  } catch {
    return null;
  }
}

function holdsPromise(content: unknown): content is PromiseContent {
  return typeof content === "object" && content !== null && "focusAreas" in content;
}

function holdsAgreement(content: unknown): content is AgreementContent {
  return typeof content === "object" && content !== null && "areas" in content;
}
