/** What a loose thread is about. */
export type ThreadSubject = "agreement" | "promise" | "problem" | "cause" | "item" | "measure";

interface ThreadKindDescription {
  readonly kind: string;
  readonly subject: ThreadSubject;
  /** The missing link, 0 (problem) – 5 (verdict); null when the chain itself is whole. */
  readonly gap: number | null;
  /** `serious`: the promise cannot be followed or defended without it. */
  readonly severity: "serious" | "notable";
}

/**
 * Every kind of loose thread. Its name, why it matters and what to do stand in the texts under
 * `problem:thread.<kind>`, its query in `thread-sources.ts`.
 */
export const THREAD_KINDS = [
  { kind: "measure_without_problem", subject: "measure", gap: 0, severity: "serious" },
  { kind: "problem_without_cause", subject: "problem", gap: 1, severity: "notable" },
  { kind: "priority_without_analysis", subject: "problem", gap: 1, severity: "serious" },
  { kind: "item_without_cause", subject: "item", gap: 1, severity: "serious" },
  { kind: "item_not_countable", subject: "item", gap: 2, severity: "serious" },
  { kind: "item_repeated_without_reason", subject: "item", gap: 2, severity: "notable" },
  { kind: "cause_without_measure", subject: "cause", gap: 3, severity: "notable" },
  { kind: "item_without_measure", subject: "item", gap: 3, severity: "serious" },
  { kind: "measure_without_owner", subject: "measure", gap: 3, severity: "serious" },
  { kind: "measure_overdue_without_word", subject: "measure", gap: 3, severity: "serious" },
  { kind: "item_without_indicator", subject: "item", gap: 4, severity: "serious" },
  { kind: "indicator_without_baseline", subject: "item", gap: 4, severity: "notable" },
  { kind: "promise_without_follow_up", subject: "promise", gap: 5, severity: "notable" },
  { kind: "agreement_without_follow_up", subject: "agreement", gap: null, severity: "notable" },
  { kind: "agreement_running_out", subject: "agreement", gap: null, severity: "serious" },
  { kind: "promise_long_in_signing", subject: "promise", gap: null, severity: "notable" },
] as const satisfies readonly ThreadKindDescription[];

/** One kind of loose thread. */
export type ThreadKind = (typeof THREAD_KINDS)[number]["kind"];

/** Something that lacks its next link. */
export interface LooseThread {
  readonly kind: ThreadKind;
  readonly recordId: string;
  /** What the record is called, "2.1 Kontroller vid skolor". */
  readonly title: string;
  /** What it belongs to; empty when that says nothing more. */
  readonly note: string;
  /** The promise of an item, the problem of a cause; null for the others. */
  readonly parentId: string | null;
}

/** How many threads of one kind hang loose. */
export interface ThreadCount {
  readonly kind: ThreadKind;
  readonly gap: number | null;
  readonly severity: "serious" | "notable";
  readonly count: number;
  /** What one of them is called; null when there are none. */
  readonly example: string | null;
}

/** The loose threads of one kind; `threads` may be fewer than `count`. */
export interface ThreadGroup extends ThreadCount {
  readonly threads: readonly LooseThread[];
}

/** A thread that somebody has said may stay loose. */
export interface AcceptedThread extends LooseThread {
  readonly reason: string;
  readonly by: string;
  readonly acceptedAt: Date;
}

/** Days in signing after which one asks what it waits for. */
export const LONG_IN_SIGNING_DAYS = 14;

/** The description of a kind; null for anything that is none. */
export function threadKind(kind: string): (typeof THREAD_KINDS)[number] | null {
  return THREAD_KINDS.find((one) => one.kind === kind) ?? null;
}
