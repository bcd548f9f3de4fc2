import { type ItemContent, itemReference, type PromiseContent } from "#app/features/promise/index.ts";
import { formatDay, formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { listPart, plainPart, type TextPart } from "./text-part.ts";

/** The whole text of a promise in the order of the document: nothing of what is signed is left out. */
export function promiseParts(t: Translate, content: PromiseContent): readonly TextPart[] {
  const { kommun, scope } = content;
  return [
    ...plainPart(t("signing:text.name"), content.title),
    ...plainPart(
      t("signing:text.scope"),
      scope.name === "" ? t("signing:text.wholeKommun", { kommun: kommun.name }) : scope.name,
    ),
    ...plainPart(t("signing:text.district"), content.policeDistrict),
    ...plainPart(t("signing:text.period"), periodWords(t, content.period)),
    ...plainPart(t("signing:text.agreement"), content.agreement),
    ...plainPart(t("signing:text.purpose"), content.purpose),
    ...listPart(
      t("signing:text.evidence"),
      content.evidence.map(({ kind, text, date }) =>
        [`${t(`promise:evidenceKind.${kind}`)}: ${text}`, date === null ? "" : ` (${formatDay(date)})`].join(
          "",
        ),
      ),
    ),
    ...content.focusAreas.flatMap((area, index): TextPart[] => [
      { heading: t("signing:text.area", { number: index + 1, name: area.name }), level: 3, paragraphs: [] },
      ...area.items.map((item, place) => itemPart(t, content, item, itemReference(index, place))),
    ]),
    ...plainPart(t("signing:text.followUp"), content.followUp),
    ...plainPart(t("signing:text.source"), content.source),
    ...plainPart(t("signing:text.remark"), content.remark),
  ];
}

/** "1 januari 2026 – 31 december 2027, sista dagen inräknad". */
export function periodWords(t: Translate, period: PromiseContent["period"]): string {
  if (period === null) return t("signing:text.noPeriod");
  return t("signing:text.until", { from: formatDay(period.from), to: formatDay(period.to) });
}

function itemPart(t: Translate, content: PromiseContent, item: ItemContent, reference: string): TextPart {
  const { target, deadline } = item;
  const actors = item.actors.flatMap((place) => content.parties[place]?.name ?? []);
  const facts = [
    t("signing:text.item.kind", { kind: t(`signing:itemKind.${item.kind}`) }),
    actors.length === 0 ? "" : t("signing:text.item.actors", { actors: formatList(actors) }),
    target === null
      ? ""
      : t(`signing:text.item.${target.direction}`, {
          number: formatNumber(target.number),
          unit: target.unit,
        }),
    deadline === null ? "" : t("signing:text.item.deadline", { day: formatDay(deadline) }),
    item.season === null ? "" : t("signing:text.item.season", { season: item.season }),
    item.place === null ? "" : t("signing:text.item.place", { place: item.place }),
    item.indicator === null ? "" : t("signing:text.item.indicator", { indicator: item.indicator }),
    item.baseline === null ? "" : t("signing:text.item.baseline", { baseline: item.baseline }),
    item.continuationReason === null
      ? ""
      : t("signing:text.item.continuation", { reason: item.continuationReason }),
    ...item.results.map((result) => resultWords(t, result)),
  ].filter((fact) => fact !== "");
  const heading =
    item.heading === null ? t("signing:text.undertaking", { reference }) : `${reference} ${item.heading}`;
  return { heading, level: 4, paragraphs: [...item.text.split("\n"), facts.join(" ")] };
}

function resultWords(t: Translate, { value, source, date }: ItemContent["results"][number]): string {
  const words = typeof value === "number" ? formatNumber(value) : value;
  const from = [source, date === null ? null : formatDay(date)].filter((part) => part !== null).join(", ");
  return t("signing:text.item.result", { value: words, source: from === "" ? "" : ` (${from})` });
}
