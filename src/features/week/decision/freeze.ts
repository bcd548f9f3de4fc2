import { Conflict } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { type PictureReader, readLivePicture } from "../live-picture.ts";
import { readWeek } from "../queries.ts";
import { decideWeek, holdWeek } from "../store.ts";
import { canBeDecided } from "../week.ts";

/** Who decides, when, and which version of the week was before the eyes. */
export interface Decision {
  readonly version: number;
  readonly person: PersonId;
  /** "Samordnaren, samordnare för brottsförebyggande arbete". */
  readonly by: string;
  readonly now: Date;
}

/**
 * Decides a week: everything its page says is kept as it is now. A week that is decided already is left alone. Throws
 * `Conflict` when it cannot be decided yet, or was changed in between.
 */
export async function freezeWeek(reader: PictureReader, monday: IsoDate, decision: Decision): Promise<void> {
  const { tx, today } = reader;
  await holdWeek(tx, monday);
  const week = await readWeek(tx, monday);
  if (week.decidedAt !== null) return;
  if (!canBeDecided(week, today)) throw new Conflict("the week cannot be decided yet");
  const { version, person, by, now } = decision;
  const picture = { ...(await readLivePicture(reader, week)), decided: { on: today, by } };
  if (!(await decideWeek(tx, { monday, version, picture, person, now }))) {
    throw new Conflict("the week was changed in between");
  }
}
