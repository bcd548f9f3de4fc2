import type { OrganisationLine } from "#app/features/organisation/index.ts";
import { formatDay, opening, type Translate } from "#app/platform/language/index.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { Proposed, ReadItem, ReadPromise } from "../reading/proposal.ts";
import { targetWords } from "../words.ts";
import { periodValue, targetValue } from "./field-values.ts";

/** A value that can be ticked, with the words it was read from. */
interface ProposedField {
  /** Name of the checkbox, without the row. */
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly source: string;
  readonly sure: boolean;
}

/** A proposed item; `number` is its place in the document. */
export interface ProposedItem {
  readonly number: number;
  readonly area: number;
  readonly source: string;
  /** Where its kind was read from; null when nothing told. */
  readonly kindSource: string | null;
  readonly fields: readonly ProposedField[];
}

/** What the page of the proposals says. What can be typed stands in the fields beside it. */
export interface ProposalView {
  readonly titleSource: string | null;
  readonly period: ProposedField | null;
  readonly purposeSource: string | null;
  readonly followUpSource: string | null;
  readonly parties: readonly { readonly number: number; readonly source: string }[];
  readonly areas: readonly {
    readonly number: number;
    readonly source: string | null;
    readonly items: readonly ProposedItem[];
  }[];
  readonly left: readonly string[];
  readonly headings: readonly string[];
  readonly furniture: readonly string[];
  readonly cutShort: boolean;
}

/** Puts the proposals of a document in words. */
export function presentProposals(t: Translate, read: ReadPromise): ProposalView {
  let number = 0;
  return {
    titleSource: read.title === null ? null : sourceWords(t, read.title),
    period: read.period === null ? null : periodField(t, read.period),
    purposeSource: read.purpose === null ? null : sourceWords(t, read.purpose),
    followUpSource: read.followUp === null ? null : sourceWords(t, read.followUp),
    parties: read.parties.map((party, index) => ({ number: index, source: sourceWords(t, party) })),
    areas: read.focusAreas.map((area, index) => ({
      number: index,
      source: area.name === null ? null : sourceWords(t, area.name),
      items: area.items.map((item) => itemView(t, read, item, { area: index, number: number++ })),
    })),
    left: read.leftOver.filter(({ kind }) => kind === "text").map(({ quote }) => quote),
    headings: read.headings.map(({ quote }) => quote),
    furniture: read.leftOver.filter(({ kind }) => kind === "page").map(({ quote }) => quote),
    cutShort: read.cutShort,
  };
}

/**
 * The form of the proposals as it is first shown. Nothing as a whole is ticked; what an item's own words state is
 * ticked inside it, what only follows from them is not.
 */
export function proposalFields(
  t: Translate,
  read: ReadPromise,
  organisations: readonly OrganisationLine[],
): Fields {
  const values: Record<string, string | readonly string[]> = {
    title: read.title?.value ?? "",
    purpose: read.purpose?.value ?? "",
    followUp: read.followUp?.value ?? "",
  };
  for (const [index, { value }] of read.parties.entries()) {
    const known = organisations.find(({ name, kind }) => name === value.name && kind === value.kind);
    values[`party.${index}.name`] = value.name;
    values[`party.${index}.kind`] = value.kind;
    values[`party.${index}.organisation`] = known?.id ?? "";
  }
  const ticked: Record<string, string[]> = {};
  let number = 0;
  for (const [index, area] of read.focusAreas.entries()) {
    values[`area.${index}.name`] = area.name?.value ?? t("promise:proposal.areaUnnamed");
    for (const item of area.items) {
      const row = `item.${number++}`;
      values[`${row}.text`] = item.text.value;
      values[`${row}.kind`] = item.kind?.value ?? "action";
      for (const { name, value, sure } of fieldsOfItem(t, read, item)) {
        if (sure) (ticked[`${row}.${name}`] ??= []).push(value);
      }
    }
  }
  return fieldsOf({ ...values, ...ticked });
}

function itemView(
  t: Translate,
  read: ReadPromise,
  item: ReadItem,
  place: { readonly area: number; readonly number: number },
): ProposedItem {
  return {
    ...place,
    source: t("promise:proposal.readFrom", { quote: opening(item.words.quote, 300) }),
    kindSource: item.kind === null ? null : sourceWords(t, item.kind),
    fields: fieldsOfItem(t, read, item),
  };
}

function fieldsOfItem(t: Translate, read: ReadPromise, item: ReadItem): readonly ProposedField[] {
  const field = <T>(
    name: string,
    proposal: Proposed<T> | null,
    value: (of: T) => string,
    label: (of: T) => string,
  ): ProposedField[] =>
    proposal === null
      ? []
      : [
          {
            name,
            value: value(proposal.value),
            label: label(proposal.value),
            source: sourceWords(t, proposal),
            sure: proposal.sure === "read",
          },
        ];
  return [
    ...item.actors.flatMap((actor) =>
      field("actor", actor, String, (index) =>
        t("promise:proposal.takeActor", { value: read.parties[index]?.value.name ?? "" }),
      ),
    ),
    ...field("target", item.target, targetValue, (target) =>
      t("promise:proposal.takeTarget", { value: targetWords(t, target) }),
    ),
    ...field("deadline", item.deadline, String, (day) =>
      t("promise:proposal.takeDeadline", { value: formatDay(day) }),
    ),
    ...field("season", item.season, String, (value) => t("promise:proposal.takeSeason", { value })),
    ...field("place", item.place, String, (value) => t("promise:proposal.takePlace", { value })),
  ];
}

function periodField(t: Translate, proposal: NonNullable<ReadPromise["period"]>): ProposedField {
  const { from, to } = proposal.value;
  return {
    name: "period",
    value: periodValue(proposal.value),
    label: t("promise:proposal.period", { from: formatDay(from), to: formatDay(to) }),
    source: sourceWords(t, proposal),
    sure: proposal.sure === "read",
  };
}

function sourceWords(t: Translate, { from, sure }: Proposed<unknown>): string {
  const quote = opening(from.quote.replace(/\s+/g, " "), 200);
  return t(sure === "read" ? "promise:proposal.readFrom" : "promise:proposal.inferred", { quote });
}
