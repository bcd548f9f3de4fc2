import { figureLine } from "#app/features/measure/index.ts";
import { shapeOf } from "#app/features/measure/published.ts";
import {
  type ItemWithWords,
  itemsWithWords,
  ledeOf,
  logOf,
  nameOf,
  numberOf,
  type PublishedPromise,
  standingOf,
  stripOf,
  targetSentence,
  voicesOf,
} from "#app/features/publication/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatList, type Translate } from "#app/platform/language/index.ts";
import { doneOf } from "./done.ts";
import { dayOfFigures, type FollowUpText, type ItemComment } from "./follow-up.ts";
import type { MeasureWithUse } from "./measure-use.ts";
import {
  REPORT_FORMAT,
  type Report,
  type ReportItem,
  type ReportMeasure,
  type ReportNote,
} from "./report.ts";

/** Everything a report is made from. */
export interface ReportSource {
  readonly kommun: { readonly name: string; readonly isExample: boolean };
  /** The promise as it was known on the day of the figures. */
  readonly promise: PublishedPromise;
  readonly followUp: FollowUpText;
  readonly measures: readonly MeasureWithUse[];
  /** What was written about the items, by their reference. */
  readonly comments: ReadonlyMap<string, Omit<ItemComment, "version">>;
  readonly today: IsoDate;
}

/** Writes the report out as it stands on the day of its figures, by the same words as the public pages. */
export function composeReport(source: ReportSource, t: Translate): Report {
  const { kommun, promise, followUp, measures, today } = source;
  const { title, from, to, summary } = followUp;
  const asOf = dayOfFigures(followUp, today);
  const { content, slug } = promise;
  const lede = ledeOf(promise, asOf, t);
  const items = itemsWithWords(promise);
  return {
    format: REPORT_FORMAT,
    kommun: content.parties.find(({ kind }) => kind === "kommun")?.name ?? kommun.name,
    example: kommun.isExample,
    promise: {
      slug,
      title: content.title,
      period: content.period,
      parties: content.parties.map(({ name }) => name),
      edition: promise.editions.at(-1)?.number ?? null,
    },
    ...{ title, from, to, asOf, summary },
    sentence: `${lede.start} ${lede.parts.map(({ bound, rest }) => `${bound} ${rest}`).join("")}`.trim(),
    areas: content.focusAreas.map(({ name }, index) => ({
      numeral: String(index + 1),
      name,
      items: items
        .filter(({ reference }) => reference.startsWith(`${index + 1}.`))
        .map((item) => reportItem(source, item, asOf, t)),
    })),
    measures: measures.toSorted(byItem).map((measure) => reportMeasure(measure, t)),
    notes: notesOf(promise, asOf, t),
    decided: null,
  };
}

/** Who answers for an item as long as nobody has written anything else: the owners of its measures. */
export function responsibleOf(measures: readonly MeasureWithUse[], reference: string): string {
  const owners = measures
    .filter(({ references }) => references.includes(reference))
    .map(ownerOf)
    .filter((owner) => owner !== "");
  return [...new Set(owners)].join("; ");
}

function reportItem(source: ReportSource, item: ItemWithWords, asOf: IsoDate, t: Translate): ReportItem {
  const { promise, followUp, comments, measures } = source;
  const { reference, words } = item;
  const standing = standingOf(promise, item, asOf);
  const written = comments.get(reference);
  return {
    reference,
    name: nameOf(item),
    words: [words.text, targetSentence(words, t)].filter((part) => part !== ""),
    status: shapeOf(t, standing.status),
    number: numberOf(item, standing, t),
    strip: stripOf(item, standing, promise.content.period, asOf, t) ?? null,
    done: doneOf(item, followUp, t),
    log: logOf(item, asOf, t).filter(
      ({ day, kind }) => kind !== "planned" && day >= followUp.from && day <= followUp.to,
    ),
    voices: voicesOf(promise, item, standing, asOf, t).map(({ who, word, sentence, source: from }) => ({
      who,
      word,
      sentence: typeof sentence === "string" ? sentence : "",
      source: from,
    })),
    comment: written?.comment ?? "",
    responsible: written?.responsible ?? responsibleOf(measures, reference),
  };
}

/** In the order of the promise; measures of one item stay in the order they came. */
function byItem({ references: [a = ""] }: MeasureWithUse, { references: [b = ""] }: MeasureWithUse): number {
  return a.localeCompare(b, "sv", { numeric: true });
}

function reportMeasure(measure: MeasureWithUse, t: Translate): ReportMeasure {
  const { title, references, progress, stoppedOn, hours, cost } = measure;
  return {
    title,
    references: references.join(", "),
    owner: ownerOf(measure),
    done: figureLine(t, measure, measure.unit),
    planned: progress.planned,
    cancelled: progress.cancelled,
    stoppedOn,
    hours,
    cost,
  };
}

/** The organisation that answers, with the role in it; a person is named on the staff's own pages alone. */
function ownerOf({ accountable, responsibleTitle }: MeasureWithUse): string {
  return [accountable ?? "", responsibleTitle].filter((part) => part !== "").join(", ");
}

function notesOf(promise: PublishedPromise, asOf: IsoDate, t: Translate): readonly ReportNote[] {
  const edition = promise.editions.at(-1)?.number;
  const words =
    edition === undefined
      ? t("follow-up:notes.wordsElsewhere")
      : t("follow-up:notes.words", { number: edition });
  const evidence = promise.content.evidence.map(({ text, date }) =>
    [text, date === null ? "" : formatDay(date)].filter((part) => part !== "").join(", "),
  );
  return [
    {
      title: t("publication:judge.title"),
      paragraphs: [
        t("publication:judge.lead"),
        `${t("publication:judge.doWeTitle")} ${t("publication:judge.doWe")}`,
        t("follow-up:notes.doesIt"),
      ],
    },
    {
      title: t("follow-up:notes.title"),
      paragraphs: [
        words,
        t("follow-up:notes.figures", { day: formatDay(asOf) }),
        t("follow-up:notes.voices", { day: formatDay(asOf) }),
        ...(evidence.length === 0 ? [] : [t("follow-up:notes.evidence", { sources: formatList(evidence) })]),
      ],
    },
  ];
}
