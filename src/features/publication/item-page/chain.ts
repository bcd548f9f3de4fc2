import type { ChainBox, ChainStep } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type {
  ItemWithWords,
  PublishedCause,
  PublishedMeasure,
  PublishedProblem,
  PublishedPromise,
} from "../published-promise.ts";
import { nameOf, verdictOf } from "../words.ts";

/** A line through the chain: what stands beside each other answers each other. */
interface Row {
  readonly problem: PublishedProblem | null;
  readonly cause: PublishedCause | null;
  readonly measure: PublishedMeasure | null;
}

/** The chain of one item, gaps drawn as gaps: a cause that nothing answers runs on to a gap. */
export function chainOf(promise: PublishedPromise, item: ItemWithWords, t: Translate): ChainStep[] {
  const rows = rowsOf(item);
  const verdict = verdictOf(promise, item, t);
  const title = (step: "problem" | "cause" | "promise" | "measure" | "indicator" | "verdict"): string =>
    t(`publication:item.steps.${step}`);
  const noProblem = item.item.problems.length === 0;
  return [
    {
      title: title("problem"),
      boxes: noProblem
        ? [gap(t("publication:item.gaps.problem"), t("publication:item.gaps.problemNote"))]
        : rows.map(({ problem }) => problem && { title: problem.statement, note: problem.source }),
    },
    {
      title: title("cause"),
      boxes: noProblem
        ? [gap(t("publication:item.gaps.cause"), t("publication:item.gaps.causeNote"))]
        : rows.map(({ cause }) => cause && { title: cause.text, note: cause.source }),
    },
    { title: title("promise"), boxes: [{ kind: "now", title: `${item.reference} ${nameOf(item)}` }] },
    { title: title("measure"), boxes: rows.map((row) => measureBox(row, t)) },
    {
      title: title("indicator"),
      boxes: [
        item.words.indicator === null
          ? gap(t("publication:item.gaps.indicator"), t("publication:item.gaps.indicatorNote"))
          : { title: item.words.indicator, note: item.words.baseline ?? undefined },
      ],
    },
    {
      title: title("verdict"),
      boxes: [
        verdict.kind === "cannot"
          ? { kind: "gap", title: verdict.words }
          : { title: verdict.words, verdict: verdict.kind, href: "#marks" },
      ],
    },
  ];
}

/** One row a cause, those that the item answers first; further measures for a cause stand below the first. */
function rowsOf({ item }: ItemWithWords): Row[] {
  const causes = item.problems
    .flatMap((problem) => problem.causes.map((cause) => ({ problem, cause })))
    .toSorted((a, b) => Number(b.cause.answered) - Number(a.cause.answered));
  const placed = new Set<PublishedMeasure>();
  const told = new Set<PublishedProblem>();
  const rows = causes.flatMap(({ problem, cause }): Row[] => {
    const answers = cause.measures
      .flatMap((place) => item.measures[place] ?? [])
      .filter((one) => !placed.has(one));
    for (const answer of answers) placed.add(answer);
    const first = told.has(problem) ? null : problem;
    told.add(problem);
    return [
      { problem: first, cause, measure: answers[0] ?? null },
      ...answers.slice(1).map((measure) => ({ problem: null, cause: null, measure })),
    ];
  });
  const loose = item.measures.filter((measure) => !placed.has(measure));
  const further = loose.map((measure) => ({ problem: null, cause: null, measure }));
  return rows.length === 0 && further.length === 0
    ? [{ problem: null, cause: null, measure: null }]
    : [...rows, ...further];
}

function measureBox({ cause, measure }: Row, t: Translate): ChainBox | null {
  if (measure !== null) {
    const count = (kind: "done" | "cancelled"): number =>
      measure.log.filter((line) => line.kind === kind).length;
    const values = { done: count("done"), cancelled: count("cancelled") };
    const note = t(
      values.cancelled > 0 ? "publication:item.doneCancelled" : "publication:item.doneOf",
      values,
    );
    return { title: measure.title, note, href: "#gjort" };
  }
  // A cause of a shared problem may be answered by other items; here it is a gap only when no measure answers it at all.
  if (cause !== null && cause.answeredElsewhere) return null;
  return gap(t("publication:item.gaps.measure"), t("publication:item.gaps.measureNote"));
}

function gap(title: string, note: string): ChainBox {
  return { kind: "gap", title, note };
}
