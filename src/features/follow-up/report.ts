import type { StatusKind, TimeStripData } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";

/**
 * A follow-up (*uppföljning*) as it is read: every figure and sentence written out. Page, printed report and open
 * data are made from it, so that all say the same; frozen when the follow-up is decided.
 */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly kommun: string;
  /** Whether the kommun is an example: then every page says so. */
  readonly example: boolean;
  readonly title: string;
  readonly promise: {
    readonly slug: string;
    readonly title: string;
    readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
    readonly parties: readonly string[];
    /** Number of the signed edition the words are taken from; null for a promise signed elsewhere. */
    readonly edition: number | null;
  };
  /** First and last day that the follow-up is about. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The day the figures stand for: the last day, or today while that lies ahead. */
  readonly asOf: IsoDate;
  /** "Kommunen och polisen har lovat invånarna åtta saker. Ett löfte är hållet …" */
  readonly sentence: string;
  /** What the parties themselves say, in paragraphs; may be empty. */
  readonly summary: string;
  readonly areas: readonly ReportArea[];
  readonly measures: readonly ReportMeasure[];
  /** How the status is judged, and where figures and words come from. */
  readonly notes: readonly ReportNote[];
  /** Null while it is a draft. */
  readonly decided: { readonly on: IsoDate; readonly by: string; readonly number: number } | null;
}

/** Names the form of the document, so that a later form can be told from it. */
export const REPORT_FORMAT = "handslag-follow-up/1";

/** A focus area with its items. */
interface ReportArea {
  /** "2". */
  readonly numeral: string;
  readonly name: string;
  readonly items: readonly ReportItem[];
}

/** One promise item: what was promised, how it stands, what was done. */
export interface ReportItem {
  /** "2.1". */
  readonly reference: string;
  readonly name: string;
  /** The words of the promise, with its number as a sentence of its own. */
  readonly words: readonly string[];
  readonly status: { readonly kind: StatusKind; readonly word: string };
  /** The figure against the target: "3", "av minst 4 kontroller". */
  readonly number: { readonly value: string; readonly unit: string } | null;
  readonly strip: { readonly data: TimeStripData; readonly title: string } | null;
  /** What each measure did in the period, added up. */
  readonly done: readonly ReportDone[];
  /** The same line by line: what the log says was done and called off, latest first. */
  readonly log: readonly ReportLine[];
  readonly voices: readonly ReportVoice[];
  readonly comment: string;
  readonly responsible: string;
}

/** A measure with what it did in the period: "Tre gånger: 1, 8 och 28 oktober. Sammanlagt 12 besök." */
export interface ReportDone {
  readonly measure: string;
  readonly sentence: string;
}

/** A line of the log: "12 mars", "Gjort:", "Kontroll vid Slottsskolan." */
interface ReportLine {
  readonly day: IsoDate;
  readonly when: string;
  readonly kind: "done" | "planned" | "missed";
  readonly lead: string;
  readonly sentence: string;
}

/** One of the three answers, with its source. */
interface ReportVoice {
  readonly who: string;
  readonly word: string;
  readonly sentence: string;
  readonly source: string;
}

/** A measure with what it has done and used, from its beginning to the day of the figures. */
export interface ReportMeasure {
  readonly title: string;
  /** The items it serves, "1.1, 2.1". */
  readonly references: string;
  readonly owner: string;
  /** "3 av minst 4 kontroller". */
  readonly done: string;
  readonly planned: number;
  readonly cancelled: number;
  /** The day it was stopped; null when it runs or is done. */
  readonly stoppedOn: IsoDate | null;
  readonly hours: Use;
  /** Kronor. */
  readonly cost: Use;
}

/** What was planned (null = nothing was said) and what the log has used. */
export interface Use {
  readonly planned: number | null;
  readonly used: number;
}

/** An explanation at the end of the report. */
export interface ReportNote {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** All items in the order of the text. */
export function itemsOf(report: Report): readonly ReportItem[] {
  return report.areas.flatMap((area) => area.items);
}

/** More lines than this are told as sums per measure. */
const MOST_LINES = 8;

/** Whether the log of an item is short enough to be told line by line. */
export function isTold({ log }: ReportItem): boolean {
  return log.length <= MOST_LINES;
}

/** Measures for which hours or kronor were planned or used. */
export function measuresWithUse(report: Report): readonly ReportMeasure[] {
  return report.measures.filter(({ hours, cost }) => [hours, cost].some(isUsed));
}

/** What all measures planned and used together; planned is null when no measure said anything. */
export function totalUse(uses: readonly Use[]): Use {
  const planned = uses.flatMap((use) => (use.planned === null ? [] : [use.planned]));
  return {
    planned: planned.length === 0 ? null : sum(planned),
    used: sum(uses.map(({ used }) => used)),
  };
}

/** Whether anything at all is known about one of the two resources. */
export function isKnown(uses: readonly Use[]): boolean {
  return uses.some(isUsed);
}

function isUsed({ planned, used }: Use): boolean {
  return planned !== null || used > 0;
}

/** Quantities have at most six decimals; added as whole millionths the sum has no dust. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.round(value * 1_000_000), 0) / 1_000_000;
}
