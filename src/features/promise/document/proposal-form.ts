import { z } from "zod";
import { isIsoDate } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { choice, formOf, optionalText, repeated, requiredText } from "#app/routing/form-fields.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { readRows } from "../form-rows.ts";
import { PARTY_KINDS } from "../head/form.ts";
import { ITEM_KINDS } from "../item/form.ts";
import type { FocusAreaContent, ItemContent, PromiseContent } from "../promise.ts";
import type { PromiseParty } from "../working-text.ts";
import { periodFrom, targetFrom } from "./field-values.ts";

/** What was confirmed of a document's proposals. */
export interface ConfirmedProposals {
  readonly title: string;
  readonly period: PromiseContent["period"];
  readonly purpose: string | null;
  readonly followUp: string | null;
  readonly parties: readonly PromiseParty[];
  readonly focusAreas: readonly FocusAreaContent[];
}

/** An item that was taken; `actors` are numbers of proposed parties. */
interface TakenItem {
  readonly area: number;
  readonly actors: readonly string[];
  readonly item: ItemContent;
}

const headForm = formOf(
  {
    title: requiredText(200),
    period: z.string(),
    takePurpose: z.string(),
    purpose: optionalText(4000),
    takeFollowUp: z.string(),
    followUp: optionalText(4000),
  },
  {
    command: ({ title, period, takePurpose, purpose, takeFollowUp, followUp }) => ({
      title,
      period: periodFrom(period),
      purpose: takePurpose === "" ? null : orNull(purpose),
      followUp: takeFollowUp === "" ? null : orNull(followUp),
    }),
  },
);

const partyForm: Form<PromiseParty> = formOf(
  { name: requiredText(200), kind: choice(PARTY_KINDS), organisation: z.string() },
  {
    command: ({ name, kind, organisation }) => ({
      name,
      kind,
      signatoryTitle: null,
      organisationId: organisation === "" ? null : (organisation as OrganisationId),
    }),
  },
);

const areaForm = formOf({ name: requiredText(200) });

const itemForm: Form<TakenItem> = formOf(
  {
    area: z.string().regex(/^\d{1,4}$/, "common:form.choice"),
    text: requiredText(2000),
    kind: choice(ITEM_KINDS),
    actor: repeated(z.string()),
    target: optionalText(200),
    deadline: z.string(),
    season: optionalText(120),
    place: optionalText(300),
  },
  {
    command: (typed) => ({
      area: Number(typed.area),
      actors: typed.actor,
      item: {
        heading: null,
        text: typed.text,
        actors: [],
        kind: typed.kind,
        target: targetFrom(typed.target),
        deadline: isIsoDate(typed.deadline) ? typed.deadline : null,
        season: orNull(typed.season),
        place: orNull(typed.place),
        indicator: null,
        baseline: null,
        continuationReason: null,
        results: [],
      },
    }),
  },
);

/** Reads what was confirmed: only what is ticked is taken, and an actor only when its party is. */
export const proposalForm: Form<ConfirmedProposals> = (fields) => {
  const head = headForm(fields);
  const parties = readRows(fields, "party", partyForm, untaken);
  const items = readRows(fields, "item", itemForm, untaken);
  const taken = [...items.rows.values()];
  const areas = readRows(
    fields,
    "area",
    areaForm,
    (row) => !taken.some(({ area }) => String(area) === row.text("number")),
  );
  const problems: readonly FieldProblem[] = [
    ...(head.ok ? [] : head.problems),
    ...parties.problems,
    ...areas.problems,
    ...items.problems,
  ];
  if (!head.ok || problems.length > 0) return { ok: false, problems };
  const places = new Map([...parties.rows.keys()].map((number, place) => [String(number), place]));
  const focusAreas = [...areas.rows].map(([number, { name }]) => ({
    name,
    items: taken.filter(({ area }) => area === number).map((one) => withActors(one, places)),
  }));
  return { ok: true, value: { ...head.value, parties: [...parties.rows.values()], focusAreas } };
};

function untaken(row: Fields): boolean {
  return row.text("take") === "";
}

function withActors({ item, actors }: TakenItem, places: ReadonlyMap<string, number>): ItemContent {
  return {
    ...item,
    actors: [...new Set(actors)].flatMap((actor) => places.get(actor) ?? []).sort((a, b) => a - b),
  };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
