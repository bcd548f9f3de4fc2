import type { PromiseContent } from "#app/features/promise/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PromiseItemId } from "#app/schema/tables.ts";
import type {
  PublishedItem,
  PublishedMeasure,
  PublishedProblem,
  PublishedStatement,
} from "./published-promise.ts";
import type { CauseRow, MeasureRow } from "./working-queries.ts";

type StatementRow = PublishedStatement & {
  readonly itemId: PromiseItemId;
  readonly voice: "owner" | "evidence";
};

/** Puts what was read together into the published items, in the order of their references. */
export function composeItems(
  references: ReadonlyMap<PromiseItemId, string>,
  rows: {
    readonly measures: readonly MeasureRow[];
    readonly causes: readonly CauseRow[];
    readonly statements: readonly StatementRow[];
  },
): readonly PublishedItem[] {
  return [...references]
    .map(([id, reference]) => {
      const measures = rows.measures.filter(({ itemId }) => itemId === id);
      return {
        reference,
        problems: problemsOf(
          rows.causes.filter(({ itemId }) => itemId === id),
          measures,
        ),
        measures: measures.map(measureOf),
        ownerSays: saying(rows.statements, id, "owner"),
        evidenceSays: saying(rows.statements, id, "evidence"),
      };
    })
    .sort((a, b) => order(a.reference) - order(b.reference));
}

/** A measure as its log told it on `day`: what was done or called off later, and a later stop, are left out. */
export function knownOn(measure: MeasureRow, day: IsoDate): MeasureRow {
  const log = measure.log.filter((line) => line.kind === "planned" || line.day <= day);
  const stopped = measure.stoppedOn !== null && measure.stoppedOn <= day;
  return stopped ? { ...measure, log } : { ...measure, log, stoppedOn: null, stopReason: null };
}

/** The signed text inside an edition's canonical document. */
export function contentInDocument(document: string): PromiseContent {
  return (JSON.parse(document) as { content: PromiseContent }).content;
}

function problemsOf(
  causes: readonly CauseRow[],
  measures: readonly MeasureRow[],
): readonly PublishedProblem[] {
  const problems = new Map<string, CauseRow[]>();
  for (const cause of causes)
    problems.set(cause.problemId, [...(problems.get(cause.problemId) ?? []), cause]);
  return [...problems.values()].map((own) => ({
    statement: own[0]?.statement ?? "",
    source: own[0]?.problemSource ?? "",
    causes: own.map(({ text, source, answered, measureIds }) => ({
      text,
      source,
      answered,
      answeredElsewhere: measureIds.some((id) => measures.every(({ measureId }) => measureId !== id)),
      measures: measures.flatMap(({ measureId }, place) => (measureIds.includes(measureId) ? [place] : [])),
    })),
  }));
}

function measureOf(row: MeasureRow): PublishedMeasure {
  const { title, owners, counts, unit, due, log, targetDirection, targetNumber, stoppedOn, stopReason } = row;
  return {
    title,
    owners,
    counts,
    unit,
    due,
    log,
    target:
      targetDirection === null || targetNumber === null
        ? null
        : { direction: targetDirection, number: targetNumber, unit },
    stopped: stoppedOn === null ? null : { on: stoppedOn, reason: stopReason ?? "" },
  };
}

function saying(
  rows: readonly StatementRow[],
  id: PromiseItemId,
  voice: "owner" | "evidence",
): PublishedStatement | null {
  const row = rows.find((one) => one.itemId === id && one.voice === voice);
  return row === undefined
    ? null
    : { status: row.status, sentence: row.sentence, source: row.source, day: row.day };
}

function order(reference: string): number {
  const [area = "0", item = "0"] = reference.split(".");
  return Number(area) * 1000 + Number(item);
}
