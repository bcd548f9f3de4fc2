/** One thing that is not as it was sealed. `party` names whose signature it is about. */
export type EditionFinding =
  /** The document is no edition, or JSON no longer. */
  | { readonly kind: "document_unreadable" }
  /** The document is not written the one canonical way. */
  | { readonly kind: "document_not_canonical" }
  /** The text is not the one that was signed. */
  | { readonly kind: "document_altered" }
  /** The text is another edition than the proof speaks of. */
  | { readonly kind: "other_edition"; readonly field: "kommun" | "kind" | "address" | "number" }
  /** The stored hash is not the hash that was sealed. */
  | { readonly kind: "hash_altered" }
  /** Somebody signed another text. */
  | { readonly kind: "signature_other_text"; readonly party: string }
  /** Name, title or time of a signature is not what was sealed. */
  | { readonly kind: "signature_altered"; readonly party: string }
  /** A party of the text has not signed. */
  | { readonly kind: "signature_missing"; readonly party: string }
  /** A signature by nobody the text names. */
  | { readonly kind: "signature_extra"; readonly party: string }
  /** The time of sealing is not what was sealed. */
  | { readonly kind: "sealed_at_altered" }
  /** The installation's signature itself was altered: all it covers is as it was. */
  | { readonly kind: "countersignature_altered" }
  /** The installation's signature does not cover hash, signatures and time as they stand; which, cannot be told. */
  | { readonly kind: "countersignature_wrong" }
  /** The proof names another key than the installation's. */
  | { readonly kind: "other_key" }
  /** The entry in the log was altered, or stands elsewhere than its proof says. */
  | { readonly kind: "log_entry_altered" }
  /** The state of the log is not signed by the installation. */
  | { readonly kind: "log_head_altered" }
  /** The entry is in the log but is about another edition. */
  | { readonly kind: "log_entry_other" }
  /** The log has no such entry. */
  | { readonly kind: "log_entry_missing" }
  /** There is no published copy, or it has lost its form. */
  | { readonly kind: "published_missing" }
  /** There is a published copy, but the database knows no such edition. */
  | { readonly kind: "stored_missing" }
  /** The published copy and the database say different things. */
  | {
      readonly kind: "copies_differ";
      readonly field: string;
      readonly stored: string;
      readonly published: string;
    };

/** The finding as a line for the operator. The visitor's words stand under `signing:finding`. */
export function describeFinding(finding: EditionFinding): string {
  switch (finding.kind) {
    case "document_unreadable":
      return "The document can no longer be read as an edition.";
    case "document_not_canonical":
      return "The document is not written as canonical JSON (RFC 8785).";
    case "document_altered":
      return "The document was altered after it was signed.";
    case "other_edition":
      return `The document is another edition: its ${finding.field} differs.`;
    case "hash_altered":
      return "The stored hash was altered.";
    case "signature_other_text":
      return `The signature of ${finding.party} is for another text.`;
    case "signature_altered":
      return `The signature of ${finding.party} was altered: name, title or time.`;
    case "signature_missing":
      return `The signature of ${finding.party} is missing.`;
    case "signature_extra":
      return `There is a signature of ${finding.party}, whom the document does not name so.`;
    case "sealed_at_altered":
      return "The time of sealing was altered.";
    case "countersignature_altered":
      return "The countersignature was altered.";
    case "countersignature_wrong":
      return "The countersignature does not fit: hash, a signature, the time of sealing or the countersignature was altered.";
    case "other_key":
      return "The edition names another key than this installation's.";
    case "log_entry_altered":
      return "The entry of the sealing in the log was altered.";
    case "log_head_altered":
      return "The head of the log is not signed by this installation's key.";
    case "log_entry_other":
      return "The entry in the log is about another edition.";
    case "log_entry_missing":
      return "The log has no entry of the sealing.";
    case "published_missing":
      return "There is no readable published copy.";
    case "stored_missing":
      return "The edition is published, but the database has no such sealed edition.";
    case "copies_differ":
      return `${finding.field}: "${finding.stored}" in the database, "${finding.published}" as published.`;
  }
  return finding satisfies never;
}
