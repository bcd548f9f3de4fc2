import { z } from "zod";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import {
  choice,
  formOf,
  optionalDay,
  optionalNumber,
  optionalText,
  recordVersion,
  repeated,
  requiredText,
} from "#app/routing/form-fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import type { CauseId, FocusAreaId } from "#app/schema/tables.ts";
import type { ItemContent, Target } from "../promise.ts";
import type { PromiseItem } from "../working-text.ts";

/** What an item's form asks for. Published results are not written here. */
export interface ItemCommand {
  readonly focusAreaId: FocusAreaId;
  readonly item: Omit<ItemContent, "results">;
  readonly causes: readonly CauseId[];
  readonly version: number;
}

/** The kinds of item, in the order they are explained. */
export const ITEM_KINDS = ["action", "way_of_working", "outcome"] as const;

/** Which way a target's number counts. */
export const DIRECTIONS = ["at_least", "at_most"] as const;

const itemShape = {
  focusArea: requiredText(40),
  heading: optionalText(120),
  text: requiredText(2000),
  kind: choice(ITEM_KINDS),
  actors: repeated(
    z
      .string()
      .regex(/^\d{1,3}$/, "common:form.choice")
      .transform(Number),
  ),
  direction: choice(DIRECTIONS),
  number: optionalNumber,
  unit: optionalText(80),
  deadline: optionalDay,
  season: optionalText(120),
  place: optionalText(300),
  indicator: optionalText(500),
  baseline: optionalText(500),
  causes: repeated(z.string()),
  continuationReason: optionalText(1000),
  version: recordVersion,
};

const readFieldsOfItem = formOf(itemShape, {
  check: ({ number, unit }): readonly FieldProblem[] =>
    number === null && unit !== "" ? [{ field: "number", message: "promise:item.numberMissing" }] : [],
  command: (typed): ItemCommand => ({
    focusAreaId: typed.focusArea as FocusAreaId,
    item: {
      heading: orNull(typed.heading),
      text: typed.text,
      kind: typed.kind,
      actors: [...new Set(typed.actors)].sort((a, b) => a - b),
      target: targetOf(typed.number, typed.direction, typed.unit),
      deadline: typed.deadline,
      season: orNull(typed.season),
      place: orNull(typed.place),
      indicator: orNull(typed.indicator),
      baseline: orNull(typed.baseline),
      continuationReason: orNull(typed.continuationReason),
    },
    causes: typed.causes as CauseId[],
    version: typed.version,
  }),
});

/** Reads an item as typed, or as settled on a clash page. */
export const itemForm: Form<ItemCommand> = settling(readFieldsOfItem);

/** An item as its form shows it. */
export function itemFields(item: PromiseItem): Fields {
  return fieldsOf({
    focusArea: item.focusAreaId,
    heading: item.heading ?? "",
    text: item.text,
    kind: item.kind,
    actors: item.actors.map(String),
    direction: item.target?.direction ?? "at_least",
    number: item.target === null ? "" : String(item.target.number).replace(".", ","),
    unit: item.target?.unit ?? "",
    deadline: item.deadline ?? "",
    season: item.season ?? "",
    place: item.place ?? "",
    indicator: item.indicator ?? "",
    baseline: item.baseline ?? "",
    causes: item.causes,
    continuationReason: item.continuationReason ?? "",
    version: String(item.version),
  });
}

/** An empty form for a new item of a focus area. */
export function newItemFields(focusAreaId: string): Fields {
  return fieldsOf({ focusArea: focusAreaId, kind: "action", direction: "at_least", version: "0" });
}

function targetOf(number: number | null, direction: Target["direction"], unit: string): Target | null {
  return number === null ? null : { direction, number, unit };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
