import type { ChainFocus, ChainGraph } from "./chain.ts";
import { chainPaths } from "./chain.ts";

/** Where the chain is walked from: forwards from problems, both ways from items, backwards from measures. */
export const CHAIN_VIEWS = ["problem", "atagande", "atgard"] as const;

/** Where the chain is walked from. */
export type ChainView = (typeof CHAIN_VIEWS)[number];

/** One picture of the page: the record it begins in, and what of the chain it shows. */
export interface ChainPicture {
  readonly id: string;
  readonly title: string;
  readonly focus: ChainFocus;
  readonly graph: ChainGraph;
}

/** The pictures of a page: one for each problem, item or measure, and in the first view what has no problem. */
export function picturesOf(
  graph: ChainGraph,
  view: ChainView,
  withoutProblem: string,
): readonly ChainPicture[] {
  if (view === "atagande") {
    return graph.items.map(({ id, reference, title }) => ({
      id: `atagande-${id}`,
      title: `${reference} ${title}`,
      focus: { item: id },
      graph,
    }));
  }
  if (view === "atgard") {
    return graph.measures.map(({ id, title }) => ({
      id: `atgard-${id}`,
      title,
      focus: { measure: id },
      graph,
    }));
  }
  const pictures: ChainPicture[] = graph.problems.map(({ id, statement }) => ({
    id: `problem-${id}`,
    title: statement,
    focus: { problem: id },
    graph,
  }));
  const known = new Set(graph.causes.map(({ id }) => id));
  const items = graph.items.filter(({ causeIds }) => !causeIds.some((id) => known.has(id)));
  const rest = { ...graph, problems: [], causes: [], items, measures: measuresOf(graph, items) };
  if (chainPaths(rest).length > 0)
    pictures.push({ id: "utan-problem", title: withoutProblem, focus: {}, graph: rest });
  return pictures;
}

function measuresOf(graph: ChainGraph, items: ChainGraph["items"]): ChainGraph["measures"] {
  return graph.measures.filter(({ itemIds }) => items.some(({ id }) => itemIds.includes(id)));
}
