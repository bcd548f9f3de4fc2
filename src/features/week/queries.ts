import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { WeekPicture } from "./picture.ts";
import { type AreaLevel, type Level, LEVELS, type LevelMeaning, type WeekRecord } from "./week.ts";

/** A week as it stands, with the picture that was decided; a week that nobody has written in is empty. */
export async function readWeek(
  tx: Transaction,
  monday: IsoDate,
): Promise<WeekRecord & { readonly snapshot: WeekPicture | null }> {
  const row = await tx
    .selectFrom("week")
    .where("week.monday", "=", monday)
    .select([
      "week.monday",
      "week.level",
      "week.levelReason",
      "week.summary",
      "week.decidedAt",
      "week.version",
      "week.snapshot",
    ])
    .executeTakeFirst();
  const empty = { level: null, levelReason: "", summary: "", decidedAt: null, version: 0, snapshot: null };
  return row === undefined ? { monday, ...empty } : { ...row, snapshot: row.snapshot as WeekPicture | null };
}

/** The level that the week before was decided with; null when it was not. */
export async function readLevelBefore(tx: Transaction, monday: IsoDate): Promise<Level | null> {
  const { level, decidedAt } = await readWeek(tx, addDays(monday, -7));
  return decidedAt === null ? null : level;
}

/** The levels of areas in a week, the gravest first. */
export async function readAreaLevels(tx: Transaction, monday: IsoDate): Promise<readonly AreaLevel[]> {
  return tx
    .selectFrom("weekAreaLevel")
    .innerJoin("area", "area.id", "weekAreaLevel.areaId")
    .where("weekAreaLevel.monday", "=", monday)
    .select([
      "weekAreaLevel.id",
      "weekAreaLevel.areaId",
      "area.name as area",
      "weekAreaLevel.level",
      "weekAreaLevel.reason",
      "weekAreaLevel.version",
    ])
    .orderBy(sql`array_position(${[...LEVELS]}::text[], week_area_level.level)`, "desc")
    .orderBy(sql`area.name collate "sv-x-icu"`)
    .execute();
}

/** What each level has been said to mean here; empty where nobody has worded it. */
export async function readMeanings(tx: Transaction): Promise<readonly LevelMeaning[]> {
  const rows = await tx.selectFrom("weekLevel").selectAll("weekLevel").execute();
  return LEVELS.map((level) => rows.find((row) => row.level === level) ?? { level, meaning: "", version: 0 });
}
