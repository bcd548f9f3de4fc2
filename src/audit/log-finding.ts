/** What can be wrong with a log. */
export type LogFinding =
  /** The entry is not what was written: its keyed hash or its leaf does not fit. */
  | { readonly kind: "entry_altered"; readonly entry: number; readonly position: number | null }
  /** A leaf stands for an entry that is gone. */
  | { readonly kind: "entry_removed"; readonly entry: number; readonly position: number }
  /** An entry that the program did not write and that has not been sealed. */
  | { readonly kind: "entry_invented"; readonly entry: number }
  /** The same entry stands in two places. */
  | { readonly kind: "entry_copied"; readonly entry: number; readonly position: number }
  /** A place in the tree is empty. */
  | { readonly kind: "leaf_removed"; readonly position: number }
  /** A leaf stands beyond the newest head: nothing was ever signed over it. */
  | { readonly kind: "leaf_inserted"; readonly entry: number; readonly position: number }
  /** The leaves from `from` up to `size` are not those that were signed. */
  | { readonly kind: "leaves_altered"; readonly from: number; readonly size: number }
  /** The head over `size` leaves is not signed by this installation's key. */
  | { readonly kind: "head_signature_wrong"; readonly size: number }
  /** The head's stored right edge does not give its root. */
  | { readonly kind: "frontier_altered"; readonly size: number }
  /** The log lacks, or does not agree with, a head that was kept elsewhere. */
  | { readonly kind: "kept_head_differs"; readonly size: number }
  /** An entry has waited longer than a minute: the sealer stands still. */
  | { readonly kind: "sealer_stopped"; readonly entry: number; readonly since: string };

/** The finding as a line for the operator. Positions are counted from 0, as in the tree. */
export function describeLogFinding(finding: LogFinding): string {
  switch (finding.kind) {
    case "entry_altered":
      return `Entry ${finding.entry}${at(finding.position)} was altered after it was written.`;
    case "entry_removed":
      return `Entry ${finding.entry}${at(finding.position)} was removed.`;
    case "entry_invented":
      return `Entry ${finding.entry}, not sealed yet, was altered or was not written by Handslag.`;
    case "entry_copied":
      return `Entry ${finding.entry}${at(finding.position)} is a copy of an earlier one.`;
    case "leaf_removed":
      return `Place ${finding.position} of the tree is empty: its leaf was removed.`;
    case "leaf_inserted":
      return `Entry ${finding.entry}${at(finding.position)} was put into the tree without a signed head.`;
    case "leaves_altered":
      return `The leaves ${finding.from} to ${finding.size - 1} are not those that were signed: some were altered, removed, inserted or moved.`;
    case "head_signature_wrong":
      return `The head over ${finding.size} entries is not signed by this installation's key.`;
    case "frontier_altered":
      return `The right edge stored with the head over ${finding.size} entries was altered.`;
    case "kept_head_differs":
      return `The log does not agree with the kept head over ${finding.size} entries: it was put back or rewritten.`;
    case "sealer_stopped":
      return `Entry ${finding.entry} has waited for its seal since ${finding.since}: the sealer stands still.`;
  }
  return finding satisfies never;
}

function at(position: number | null): string {
  return position === null ? "" : ` at place ${position}`;
}
