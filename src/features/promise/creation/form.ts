import { z } from "zod";
import type { Form } from "#app/routing/form.ts";
import { formOf, requiredText } from "#app/routing/form-fields.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { checkPeriod, periodFields } from "../head/form.ts";
import type { ItemContent, PromiseContent } from "../promise.ts";

/** What a new promise begins with. */
export interface NewPromise {
  readonly title: string;
  readonly period: PromiseContent["period"];
  readonly predecessorId: PromiseId | null;
}

/** Reads the page of a new promise. */
export const newPromiseForm: Form<NewPromise> = formOf(
  { title: requiredText(200), ...periodFields, predecessor: z.string() },
  {
    check: checkPeriod,
    command: ({ title, from, to, predecessor }) => ({
      title,
      period: from === null || to === null ? null : { from, to },
      predecessorId: predecessor === "" ? null : (predecessor as PromiseId),
    }),
  },
);

/** A promise without words, of the kommun itself. */
export function emptyContent(
  kommun: { readonly code: string; readonly name: string },
  begun: NewPromise,
): PromiseContent {
  return {
    title: begun.title,
    kommun: { code: kommun.code, name: kommun.name },
    policeDistrict: null,
    parties: [],
    scope: { kind: "kommun", name: kommun.name },
    period: begun.period,
    agreement: null,
    purpose: null,
    evidence: [],
    followUp: null,
    focusAreas: [],
    source: null,
    remark: null,
  };
}

/** The predecessor's words with a new name and period: its days, its results and its own sources stay behind. */
export function continuedContent(predecessor: PromiseContent, begun: NewPromise): PromiseContent {
  return {
    ...predecessor,
    title: begun.title,
    period: begun.period,
    evidence: [],
    focusAreas: predecessor.focusAreas.map(({ name, items }) => ({ name, items: items.map(continuedItem) })),
    source: null,
    remark: null,
  };
}

function continuedItem(old: ItemContent): ItemContent {
  return { ...old, deadline: null, continuationReason: null, results: [] };
}
