import type { EvidenceWord } from "#app/features/measure/index.ts";
import type { ItemKind, Target } from "#app/features/promise/index.ts";
import type { CauseId, MeasureId, ProblemId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";

/** What the evidence last said. */
export interface ChainVerdict {
  readonly word: EvidenceWord;
  readonly sentence: string;
}

export interface ChainProblem {
  readonly id: ProblemId;
  readonly statement: string;
  readonly source: string;
}

export interface ChainCause {
  readonly id: CauseId;
  readonly problemId: ProblemId;
  readonly text: string;
  readonly source: string;
}

export interface ChainItem {
  readonly id: PromiseItemId;
  readonly promiseId: PromiseId;
  /** "2.1". */
  readonly reference: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly target: Target | null;
  readonly indicator: string | null;
  readonly baseline: string | null;
  readonly causeIds: readonly CauseId[];
  readonly verdict: ChainVerdict | null;
}

export interface ChainMeasure {
  readonly id: MeasureId;
  readonly title: string;
  readonly unit: string;
  readonly targetNumber: number | null;
  readonly done: number;
  readonly stopped: boolean;
  readonly itemIds: readonly PromiseItemId[];
  readonly causeIds: readonly CauseId[];
  readonly verdict: ChainVerdict | null;
}

/** A piece of the chain: records and what hangs on what. Links that lead out of it are passed over. */
export interface ChainGraph {
  readonly problems: readonly ChainProblem[];
  readonly causes: readonly ChainCause[];
  readonly items: readonly ChainItem[];
  readonly measures: readonly ChainMeasure[];
}

/** What a picture is about: only the paths that pass through it are drawn. Empty draws all. */
export interface ChainFocus {
  readonly problem?: ProblemId;
  readonly item?: PromiseItemId;
  readonly measure?: MeasureId;
}

/** One place of a path: a record, or what is missing there. */
export type ChainCell =
  | { readonly step: "problem"; readonly problem: ChainProblem }
  | { readonly step: "cause"; readonly cause: ChainCause }
  | { readonly step: "item"; readonly item: ChainItem }
  | { readonly step: "measure"; readonly measure: ChainMeasure }
  | { readonly step: "indicator"; readonly item: ChainItem }
  | { readonly step: "verdict"; readonly verdict: ChainVerdict; readonly of: ChainItem | ChainMeasure }
  | { readonly step: "gap"; readonly missing: ChainStepName };

/** The six links, in order. */
export const CHAIN_STEPS = ["problem", "cause", "item", "measure", "indicator", "verdict"] as const;

/** One of the six links. */
export type ChainStepName = (typeof CHAIN_STEPS)[number];

/** A way through the chain, one place for each link; null where nothing is and nothing is missed. */
export type ChainPath = readonly (ChainCell | null)[];

/**
 * All ways from problem to verdict. A gap stands where the chain stops: a problem without cause, a cause that
 * nothing answers, an item without cause, measure or indicator, an indicator without verdict, a measure that
 * belongs to no item. A way of working needs no indicator; its box says so.
 */
export function chainPaths(graph: ChainGraph, focus: ChainFocus = {}): readonly ChainPath[] {
  const known = new Set(graph.causes.map(({ id }) => id));
  const loose = graph.items.filter(({ causeIds }) => !causeIds.some((id) => known.has(id)));
  const free = graph.measures.filter(
    (measure) => itemsOf(graph, measure).length === 0 && !measure.causeIds.some((id) => known.has(id)),
  );
  const paths: ChainPath[] = [
    ...graph.problems.flatMap((problem) => pathsOfProblem(graph, problem)),
    ...loose.flatMap((item) => tails(graph, item).map((tail) => [gap("problem"), gap("cause"), ...tail])),
    ...free.map((measure) => [gap("problem"), gap("cause"), gap("item"), ...tailOf(measure)]),
  ];
  return onceEach(paths.filter((path) => passes(path, focus)));
}

/** What follows an item is drawn once: where the item answers a second cause, the path ends with it. */
function onceEach(paths: readonly ChainPath[]): readonly ChainPath[] {
  const headOf = new Map<string, string>();
  const ended = new Set<string>();
  return paths.flatMap((path): readonly ChainPath[] => {
    const item = path[ITEM] ?? null;
    if (item?.step !== "item") return [path];
    const head = path
      .slice(0, ITEM)
      .map((cell) => (cell === null ? "" : idOf(cell)))
      .join();
    const first = headOf.get(item.item.id) ?? head;
    headOf.set(item.item.id, first);
    if (first === head) return [path];
    const again = `${head},${item.item.id}`;
    if (ended.has(again)) return [];
    ended.add(again);
    return [path.map((cell, column) => (column <= ITEM ? cell : null))];
  });
}

const ITEM = 2;

function pathsOfProblem(graph: ChainGraph, problem: ChainProblem): readonly ChainPath[] {
  const start: ChainCell = { step: "problem", problem };
  const causes = graph.causes.filter(({ problemId }) => problemId === problem.id);
  if (causes.length === 0) return [[start, gap("cause"), null, null, null, null]];
  return causes.flatMap((cause): readonly ChainPath[] => {
    const head: ChainPath = [start, { step: "cause", cause }];
    const items = graph.items.filter(({ causeIds }) => causeIds.includes(cause.id));
    const direct = graph.measures.filter(
      (measure) =>
        measure.causeIds.includes(cause.id) &&
        !itemsOf(graph, measure).some(({ causeIds }) => causeIds.includes(cause.id)),
    );
    if (items.length + direct.length === 0) return [[...head, gap("item"), null, null, null]];
    return [
      ...items.flatMap((item) => tails(graph, item).map((tail) => [...head, ...tail])),
      ...direct.map((measure) => [...head, gap("item"), ...tailOf(measure)]),
    ];
  });
}

/** Item, measure, indicator, verdict: one way for each measure; what belongs to the item stands on the first. */
function tails(graph: ChainGraph, item: ChainItem): readonly ChainPath[] {
  const start: ChainCell = { step: "item", item };
  const measures = graph.measures.filter(({ itemIds }) => itemIds.includes(item.id));
  const verdict = item.verdict ?? measures.find((measure) => measure.verdict !== null)?.verdict ?? null;
  const measured = item.indicator !== null || item.kind === "way_of_working";
  const end: ChainPath = [
    measured ? { step: "indicator", item } : gap("indicator"),
    verdict !== null ? { step: "verdict", verdict, of: item } : measured ? gap("verdict") : null,
  ];
  if (measures.length === 0) return [[start, gap("measure"), ...end]];
  return measures.map((measure, index) => [
    start,
    { step: "measure", measure },
    ...(index === 0 ? end : [null, null]),
  ]);
}

/** A measure that belongs to no item here: nothing measures it but its own verdict. */
function tailOf(measure: ChainMeasure): ChainPath {
  const { verdict } = measure;
  return [
    { step: "measure", measure },
    ...(verdict === null
      ? [null, null]
      : [gap("indicator"), { step: "verdict", verdict, of: measure } as const]),
  ];
}

function itemsOf(graph: ChainGraph, measure: ChainMeasure): readonly ChainItem[] {
  return graph.items.filter(({ id }) => measure.itemIds.includes(id));
}

function passes(path: ChainPath, { problem, item, measure }: ChainFocus): boolean {
  const has = (id: string | undefined): boolean =>
    id === undefined || path.some((cell) => cell !== null && idOf(cell) === `${cell.step}:${id}`);
  return has(problem) && has(item) && has(measure);
}

function gap(missing: ChainStepName): ChainCell {
  return { step: "gap", missing };
}

/** What tells one place from another. Gaps of the same kind are alike. */
export function idOf(cell: ChainCell): string {
  switch (cell.step) {
    case "problem":
      return `problem:${cell.problem.id}`;
    case "cause":
      return `cause:${cell.cause.id}`;
    case "item":
      return `item:${cell.item.id}`;
    case "measure":
      return `measure:${cell.measure.id}`;
    case "indicator":
      return `indicator:${cell.item.id}`;
    case "verdict":
      return `verdict:${cell.of.id}`;
    case "gap":
      return `gap:${cell.missing}`;
  }
  return cell satisfies never;
}
