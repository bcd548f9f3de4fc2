import type { Kommun } from "#app/access/actor.ts";
import { composePromise } from "#app/features/publication/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PromiseItemId } from "#app/schema/tables.ts";
import { dayOfFigures, type FollowUp, type ItemComment } from "./follow-up.ts";
import { composeReport, responsibleOf } from "./presenter.ts";
import { readComments, readMeasuresWithUse } from "./queries.ts";
import type { Report } from "./report.ts";

/** A follow-up that is being written: the report as it would say today, and what can be written in it. */
export interface Draft {
  readonly report: Report;
  /** The items by their reference; `written` is filled in from the measures until somebody has written. */
  readonly items: ReadonlyMap<string, { readonly id: PromiseItemId; readonly written: ItemComment }>;
}

/** What a draft is read with. */
export interface Reading {
  readonly tx: Transaction;
  readonly kommun: Kommun;
  readonly today: IsoDate;
  readonly t: Translate;
}

/** Reads the log and writes the draft's report from it. Throws `Conflict` when the promise is not signed. */
export async function readDraft({ tx, kommun, today, t }: Reading, followUp: FollowUp): Promise<Draft> {
  const day = dayOfFigures(followUp, today);
  const promise = await composePromise(tx, followUp.promiseId, day);
  if (promise === null) throw new Conflict("the promise is not signed");
  const { document, references } = promise;
  const measures = await readMeasuresWithUse(tx, followUp.promiseId, references, day);
  const written = await readComments(tx, followUp.id);
  const items = new Map(
    [...references].map(([id, reference]) => {
      const unwritten = { comment: "", responsible: responsibleOf(measures, reference), version: 0 };
      return [reference, { id, written: written.get(id) ?? unwritten }];
    }),
  );
  const comments = new Map([...items].map(([reference, item]) => [reference, item.written]));
  return {
    items,
    report: composeReport({ kommun, promise: document, followUp, measures, comments, today }, t),
  };
}

/** The report of a follow-up: as it was decided, or as the draft says today. */
export async function readReport(reading: Reading, followUp: FollowUp): Promise<Report> {
  return followUp.decided?.report ?? (await readDraft(reading, followUp)).report;
}
