import type { ChainBox, ChainStep } from "#app/design/index.ts";
import { VERDICT_KINDS } from "#app/features/measure/published.ts";
import { targetWords } from "#app/features/promise/index.ts";
import { formatNumber, opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import {
  CHAIN_STEPS,
  type ChainCell,
  type ChainFocus,
  type ChainGraph,
  type ChainItem,
  type ChainMeasure,
  chainPaths,
} from "./chain.ts";
import { layOutPaths } from "./rows.ts";

/** A piece of the chain as the component `Chain` draws it, kept to the paths through `focus`. */
export function chainSteps(t: Translate, graph: ChainGraph, focus: ChainFocus = {}): readonly ChainStep[] {
  const rows = layOutPaths(chainPaths(graph, focus));
  const problems = new Map(graph.causes.map(({ id, problemId }) => [id, problemId]));
  return CHAIN_STEPS.map((step, column) => ({
    title: t(`problem:chain.step.${step}`),
    boxes: rows.map((row) => {
      const cell = row[column] ?? null;
      if (cell === null) return null;
      const box = boxOf(t, cell, (cause) => problems.get(cause) ?? "");
      return isFocus(cell, focus) ? { ...box, kind: "now" } : box;
    }),
  }));
}

function boxOf(t: Translate, cell: ChainCell, problemOf: (cause: ChainCauseId) => string): ChainBox {
  switch (cell.step) {
    case "problem": {
      const { id, statement, source } = cell.problem;
      return { title: opening(statement), note: source, href: addressOf.problem(id) };
    }
    case "cause": {
      const { id, text, source } = cell.cause;
      return { title: opening(text), note: source, href: addressOf.cause(problemOf(id), id) };
    }
    case "item": {
      const { reference, title } = cell.item;
      return {
        title: `${reference} ${opening(title)}`,
        note: itemNote(t, cell.item),
        href: itemAddress(cell.item),
      };
    }
    case "measure":
      return {
        title: opening(cell.measure.title),
        note: measureNote(t, cell.measure),
        href: addressOf.measure(cell.measure.id),
      };
    case "indicator":
      return indicatorBox(t, cell.item);
    case "verdict":
      return {
        title: t(`common:verdict.${cell.verdict.word}`),
        verdict: VERDICT_KINDS[cell.verdict.word],
        href: "itemIds" in cell.of ? `${addressOf.measure(cell.of.id)}#svar` : itemAddress(cell.of),
      };
    case "gap":
      return { kind: "gap", title: t(`problem:chain.gap.${cell.missing}`) };
  }
  return cell satisfies never;
}

type ChainCauseId = Extract<ChainCell, { step: "cause" }>["cause"]["id"];

function itemAddress({ promiseId, id }: ChainItem): string {
  return addressOf.item(promiseId, id);
}

function itemNote(t: Translate, { target, kind }: ChainItem): string {
  if (target === null) return t(`promise:kind.${kind}`);
  return targetWords(t, target);
}

function measureNote(t: Translate, { done, targetNumber, unit, stopped }: ChainMeasure): string {
  if (stopped) return t("problem:chain.stopped");
  const number = formatNumber(done);
  if (targetNumber === null) return t("problem:chain.done", { number });
  return t("problem:chain.doneOf", { number, target: formatNumber(targetNumber), unit }).trim();
}

function indicatorBox(t: Translate, item: ChainItem): ChainBox {
  const href = itemAddress(item);
  if (item.indicator === null) {
    return { title: t("promise:kind.way_of_working"), note: t("problem:chain.wayOfWorking"), href };
  }
  const note = item.baseline === null ? t("problem:chain.noBaseline") : opening(item.baseline);
  return { title: opening(item.indicator), note, href };
}

function isFocus(cell: ChainCell, { problem, item, measure }: ChainFocus): boolean {
  return (
    (cell.step === "problem" && problem !== undefined && cell.problem.id === problem) ||
    (cell.step === "item" && item !== undefined && cell.item.id === item) ||
    (cell.step === "measure" && measure !== undefined && cell.measure.id === measure)
  );
}
