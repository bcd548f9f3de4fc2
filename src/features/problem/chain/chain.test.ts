import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutChain } from "#app/design/chain/chain.ts";
import { translator } from "#app/platform/language/index.ts";
import type { CauseId, MeasureId, ProblemId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { type ChainCell, type ChainGraph, type ChainPath, chainPaths, idOf } from "./chain.ts";
import { chainSteps } from "./presenter.ts";
import { type ChainRows, layOutPaths } from "./rows.ts";

const subset = <Id extends string>(prefix: string, count: number): fc.Arbitrary<Id[]> =>
  fc.subarray(Array.from({ length: count }, (_, index) => `${prefix}${index}` as Id));
const verdict = fc.option(fc.constant({ word: "too_early", sentence: "För tidigt." } as const));

/** Any graph of a few records, with links in all directions. */
const graphs: fc.Arbitrary<ChainGraph> = fc
  .record({
    problems: fc.integer({ min: 0, max: 3 }),
    causes: fc.array(fc.nat(2), { maxLength: 4 }),
    items: fc.array(
      fc.record({
        causeIds: subset<CauseId>("c", 4),
        indicator: fc.option(fc.constant("Händelser")),
        kind: fc.constantFrom("action", "way_of_working"),
        verdict,
      }),
      { maxLength: 4 },
    ),
    measures: fc.array(
      fc.record({ itemIds: subset<PromiseItemId>("i", 4), causeIds: subset<CauseId>("c", 4), verdict }),
      { maxLength: 4 },
    ),
  })
  .map(({ problems, causes, items, measures }) => ({
    problems: Array.from({ length: problems }, (_, index) => ({
      id: `p${index}` as ProblemId,
      statement: `Problem ${index}`,
      source: "",
    })),
    causes: causes
      .map((problem, index) => ({
        id: `c${index}` as CauseId,
        problemId: `p${problem}` as ProblemId,
        text: `Orsak ${index}`,
        source: "",
      }))
      .filter(({ problemId }) => Number(problemId.slice(1)) < problems),
    items: items.map((item, index) => ({
      ...item,
      id: `i${index}` as PromiseItemId,
      promiseId: "promise" as PromiseId,
      reference: `1.${index + 1}`,
      title: `Löfte ${index}`,
      target: null,
      baseline: null,
    })),
    measures: measures.map((measure, index) => ({
      ...measure,
      id: `m${index}` as MeasureId,
      title: `Åtgärd ${index}`,
      unit: "",
      targetNumber: null,
      done: 0,
      stopped: false,
    })),
  }));

function cellsOf(rows: readonly ChainPath[] | ChainRows): readonly ChainCell[] {
  return rows.flatMap((row) => row.filter((cell) => cell !== null));
}

function gapsOf(graph: ChainGraph, step: string): number {
  return cellsOf(chainPaths(graph)).filter((cell) => cell.step === "gap" && cell.missing === step).length;
}

describe("the chain as a picture", () => {
  it("shows every record, whatever it hangs on", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const shown = new Set(cellsOf(layOutPaths(chainPaths(graph))).map(idOf));
        const all = [
          ...graph.problems.map(({ id }) => `problem:${id}`),
          ...graph.causes.map(({ id }) => `cause:${id}`),
          ...graph.items.map(({ id }) => `item:${id}`),
          ...graph.measures.map(({ id }) => `measure:${id}`),
        ];
        expect(all.filter((id) => !shown.has(id))).toEqual([]);
      }),
    );
  });

  it("shows every link between two records that are there", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const drawn = new Set(
          chainPaths(graph).flatMap((path) =>
            path.slice(1).map((cell, column) => `${key(path[column])}>${key(cell)}`),
          ),
        );
        const known = new Set<string>(graph.causes.map(({ id }) => id));
        const links = [
          ...graph.causes.map(({ id, problemId }) => `problem:${problemId}>cause:${id}`),
          ...graph.items.flatMap(({ id, causeIds }) =>
            causeIds.filter((cause) => known.has(cause)).map((cause) => `cause:${cause}>item:${id}`),
          ),
          ...graph.measures.flatMap(({ id, itemIds }) =>
            itemIds
              .filter((item) => graph.items.some((one) => one.id === item))
              .map((item) => `item:${item}>measure:${id}`),
          ),
        ];
        expect(links.filter((link) => !drawn.has(link))).toEqual([]);
      }),
    );
  });

  it("has a gap exactly where the next link is missing", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const known = new Set<string>(graph.causes.map(({ id }) => id));
        const measured = graph.items.filter(
          ({ kind, indicator }) => indicator !== null || kind === "way_of_working",
        );
        const withMeasure = graph.items.filter(({ id }) =>
          graph.measures.some((one) => one.itemIds.includes(id)),
        );
        const judged = measured.filter(
          ({ id, verdict }) =>
            verdict !== null ||
            graph.measures.some((one) => one.itemIds.includes(id) && one.verdict !== null),
        );
        expect(gapsOf(graph, "measure")).toBe(graph.items.length - withMeasure.length);
        expect(gapsOf(graph, "verdict")).toBe(measured.length - judged.length);
        const barren = graph.problems.filter(
          ({ id }) => !graph.causes.some(({ problemId }) => problemId === id),
        );
        const groundless = chainPaths(graph).filter((path) => path[0]?.step === "gap");
        expect(gapsOf(graph, "cause")).toBe(barren.length + groundless.length);
        for (const path of groundless) {
          const first = path[2];
          const causeIds =
            first?.step === "item"
              ? first.item.causeIds
              : path[3]?.step === "measure"
                ? path[3].measure.causeIds
                : ["nothing was drawn" as CauseId];
          expect(causeIds.filter((id) => known.has(id))).toEqual([]);
        }
      }),
    );
  });

  it("draws no line between records that do not hang together", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const rows = layOutPaths(chainPaths(graph));
        const links = new Set(
          chainPaths(graph).flatMap((path) =>
            path.flatMap((cell, column) =>
              path.slice(0, column).map((before) => `${key(before)}>${key(cell)}`),
            ),
          ),
        );
        const { steps } = layOutChain(chainSteps(translator("sv"), graph));
        steps.forEach((step, column) => {
          for (const { row, tie } of step.boxes) {
            const cell = rows[row]?.[column];
            const above = rows[row]?.slice(0, column) ?? [];
            const from = {
              line: above[column - tie.reach],
              dash: above[column - tie.reach],
              fork: rows[tie.from ?? -1]?.[column - 1],
              none: above.find((before) => before !== null),
            }[tie.kind];
            const drawn = from === undefined ? "nothing" : `${key(from)}>${key(cell)}`;
            expect(tie.kind === "none" ? ["nothing"] : [...links]).toContain(drawn);
          }
        });
      }),
    );
  });

  it("keeps to the paths through what the page is about", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { id } of graph.measures) {
          const paths = chainPaths(graph, { measure: id });
          const shown = cellsOf(paths).flatMap((cell) => (cell.step === "measure" ? [cell.measure.id] : []));
          expect(new Set(shown)).toEqual(new Set([id]));
        }
      }),
    );
  });
});

function key(cell: ChainCell | null | undefined): string {
  return cell === null || cell === undefined ? "" : idOf(cell);
}
