import { listAreas } from "#app/features/area/index.ts";
import { countByWeek, listCategories, readGraveEvents } from "#app/features/event/index.ts";
import { addDays, type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { readActionsOf } from "./action/queries.ts";
import { readCoverage } from "./coverage/queries.ts";
import { figuresOf, firstWeekBefore } from "./figures.ts";
import {
  FOLLOWED_BACK,
  type GraveEvent,
  PICTURE_FORMAT,
  type WeekFigures,
  type WeekPicture,
} from "./picture.ts";
import { meaningWords } from "./presenter.ts";
import { readPriorities } from "./priority/queries.ts";
import { readAreaLevels, readLevelBefore, readMeanings } from "./queries.ts";
import type { WeekRecord } from "./week.ts";

/** Grave events that are listed, at most. */
const MOST_GRAVE = 20;
/** Kinds of areas that a week is told by: the first that there are areas of. */
const KINDS = ["district", "own", "regso", "deso"] as const;

/** What a picture is read with. */
export interface PictureReader extends Pick<StaffRequest, "tx" | "t" | "today"> {
  readonly person: Pick<StaffRequest["person"], "held">;
}

/** A week as it looks now. */
export async function readLivePicture(request: PictureReader, week: WeekRecord): Promise<WeekPicture> {
  const { tx, t, today } = request;
  const { monday, level, levelReason, summary } = week;
  const coverage = await readCoverage(tx, addDays(monday, -7 * (FOLLOWED_BACK - 1)), monday);
  const meaning = (await readMeanings(tx)).find((one) => one.level === level);
  const priorities = await readPriorities(tx, monday);
  const actions = await readActionsOf(tx, monday, today);
  return {
    format: PICTURE_FORMAT,
    ...{ monday, level, levelReason, summary },
    levelMeaning: meaning === undefined ? "" : meaningWords(t, meaning),
    levelBefore: await readLevelBefore(tx, monday),
    areaLevels: await readAreaLevels(tx, monday),
    figures: await readFigures(request, monday, coverage),
    reporters: coverage.rows.flatMap(({ name, cells, silentRun }) =>
      cells.slice(-1).map(({ state, events }) => ({ organisation: name, state, events, silentRun })),
    ),
    grave: await readGrave(request, monday),
    priorities: priorities.map(({ version: _version, ...priority }) => priority),
    actions: actions.map(
      ({ version: _version, personId: _person, settledOn: _settled, ...action }) => action,
    ),
    decided: null,
  };
}

async function readFigures(
  { tx, today }: PictureReader,
  monday: IsoDate,
  coverage: Awaited<ReturnType<typeof readCoverage>>,
): Promise<WeekFigures> {
  const known = await listAreas(tx);
  const areaKind = KINDS.find((kind) => known.some((area) => area.kind === kind)) ?? "kommun";
  return figuresOf({
    monday,
    counts: await countByWeek(tx, { from: firstWeekBefore(monday), to: monday, areaKind }),
    coverage,
    categories: await listCategories(tx, today),
    areas: known.filter(({ kind }) => kind === areaKind),
  });
}

/** Grave events without the reporters' words: a picture that is frozen outlives the right to read them. */
async function readGrave(
  { tx, today, person }: PictureReader,
  monday: IsoDate,
): Promise<readonly GraveEvent[]> {
  const events = await readGraveEvents(tx, {
    ...{ from: monday, to: addDays(monday, 6), held: person.held, today, most: MOST_GRAVE },
  });
  const names = new Map((await listCategories(tx, today)).map(({ id, name }) => [id, name]));
  return events.map(({ id, categoryId, place, area, beginsAt, organisation }) => ({
    id,
    category: names.get(categoryId) ?? "",
    where: place ?? area ?? "",
    day: swedishDay(beginsAt),
    organisation,
  }));
}
