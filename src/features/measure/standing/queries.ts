import { sql } from "kysely";
import {
  type PromiseHead,
  type PromiseItem,
  readPromiseHead,
  readPromiseItems,
} from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { MeasureId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import type { ListedMeasure } from "../list/listed.ts";
import { readListed } from "../list/queries.ts";
import { readVoicesOfPromise } from "../statement/queries.ts";
import type { Voices } from "../statement/statement.ts";
import { type LogLine, type Progress, progressOf } from "../progress/progress.ts";
import { type Schedule, scheduleOf } from "../progress/schedule.ts";
import { type Commitment, itemStatus, type Standing } from "../progress/status.ts";

/** How it goes with one promise item: figures from the log, the one status, and the voices kept apart. */
export interface ItemProgress {
  readonly itemId: PromiseItemId;
  /** "2.1". */
  readonly reference: string;
  readonly commitment: Commitment;
  readonly progress: Progress;
  readonly standing: Standing;
  readonly schedule: Schedule;
  readonly voices: Voices;
  /** Measures that serve the item, those that do not count included. */
  readonly measureIds: readonly MeasureId[];
}

/** A measure that serves a promise, with its items and its voices. */
export interface MeasureProgress extends ListedMeasure {
  readonly items: readonly { readonly itemId: PromiseItemId; readonly counts: boolean }[];
  readonly voices: Voices;
}

/** How it goes with every item of a promise, in the order of the text. Throws `NotFound` for an unknown promise. */
export async function readProgress(
  tx: Transaction,
  promiseId: PromiseId,
  today: IsoDate,
): Promise<ItemProgress[]> {
  const promise = await readPromiseHead(tx, promiseId);
  const items = await readPromiseItems(tx, promiseId);
  const links = await readLinks(tx, promiseId);
  const log = await readLog(tx, promiseId);
  const voices = await readVoicesOfPromise(tx, promiseId);
  return items.map((item) => {
    const own = links.filter(({ itemId }) => itemId === item.id);
    const counting = own.filter(({ counts }) => counts);
    const only = counting.length === 1 ? counting[0] : undefined;
    const said = voices.ofItem(item.id);
    const saidOfMeasure = only === undefined ? NOBODY : voices.ofMeasure(only.measureId);
    return progressOfItem(
      { promise, item, log: log.get(item.id) ?? [], today },
      { owner: said.owner ?? saidOfMeasure.owner, evidence: said.evidence ?? saidOfMeasure.evidence },
      own.map(({ measureId }) => measureId),
    );
  });
}

/** How it goes with every measure that serves a promise, by date. */
export async function readMeasureProgress(
  tx: Transaction,
  promiseId: PromiseId,
  today: IsoDate,
): Promise<MeasureProgress[]> {
  const links = await readLinks(tx, promiseId);
  const voices = await readVoicesOfPromise(tx, promiseId);
  const ids = [...new Set(links.map(({ measureId }) => measureId))];
  const listed = await readListed(tx, ids, today);
  return listed.map((measure) => ({
    ...measure,
    items: links
      .filter(({ measureId }) => measureId === measure.id)
      .map(({ itemId, counts }) => ({ itemId, counts })),
    voices: voices.ofMeasure(measure.id),
  }));
}

const NOBODY: Voices = { owner: null, evidence: null };

function progressOfItem(
  about: { promise: PromiseHead; item: PromiseItem; log: readonly LogLine[]; today: IsoDate },
  voices: Voices,
  measureIds: readonly MeasureId[],
): ItemProgress {
  const { promise, item, log, today } = about;
  const commitment: Commitment = {
    kind: item.kind,
    target: item.target,
    begins: promise.period?.from ?? null,
    deadline: item.deadline,
    ends: promise.period?.to ?? null,
    stoppedOn: null,
  };
  const progress = progressOf(log, { target: item.target, today, window: promise.period });
  const standing = itemStatus(commitment, progress, voices.owner?.word ?? null, today);
  const schedule = scheduleOf(commitment, standing, today);
  const { id: itemId, reference } = item;
  return { itemId, reference, commitment, progress, standing, schedule, voices, measureIds };
}

interface Link {
  readonly itemId: PromiseItemId;
  readonly measureId: MeasureId;
  readonly counts: boolean;
}

async function readLinks(tx: Transaction, promiseId: PromiseId): Promise<Link[]> {
  return tx
    .selectFrom("measureItem")
    .innerJoin("measure", "measure.id", "measureItem.measureId")
    .innerJoin("promiseItem", "promiseItem.id", "measureItem.itemId")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("focusArea.promiseId", "=", promiseId)
    .orderBy(sql`coalesce(measure.due_on, 'infinity')`)
    .orderBy(sql`measure.title collate "sv-x-icu"`)
    .orderBy("measure.id")
    .select(["measureItem.itemId", "measureItem.measureId", "measureItem.counts"])
    .execute();
}

/** The lines that count towards each item: those of measures that count, taken-back lines left out. */
async function readLog(
  tx: Transaction,
  promiseId: PromiseId,
): Promise<ReadonlyMap<PromiseItemId, readonly LogLine[]>> {
  const rows = await tx
    .selectFrom("activity")
    .innerJoin("measureItem", "measureItem.measureId", "activity.measureId")
    .innerJoin("promiseItem", "promiseItem.id", "measureItem.itemId")
    .innerJoin("focusArea", "focusArea.id", "promiseItem.focusAreaId")
    .where("focusArea.promiseId", "=", promiseId)
    .where("measureItem.counts", "=", true)
    .where("activity.withdrawnAt", "is", null)
    .select(["measureItem.itemId", "activity.day", "activity.kind", "activity.quantity"])
    .execute();
  const log = new Map<PromiseItemId, LogLine[]>();
  for (const { itemId, ...line } of rows) {
    const lines = log.get(itemId) ?? [];
    lines.push(line);
    log.set(itemId, lines);
  }
  return log;
}
