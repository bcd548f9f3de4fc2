import type { Transaction } from "#app/platform/database/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import type { PersonId } from "#app/schema/tables.ts";
import { countEvents, fieldName, withFields } from "../report/typed.ts";
import { MOST_BYTES, readPhoto } from "./photo.ts";
import { forgetWaitingPhotos, keepPhoto } from "./store.ts";

/**
 * Takes the photos out of a form and keeps them, each without its notes, so that they are still there when the
 * form comes back: a browser does not send a file twice by itself.
 * @returns the form that names what is kept, and what is wrong with files that were not
 */
export async function takePhotos(
  tx: Transaction,
  fields: Fields,
  by: { readonly person: PersonId; readonly now: Date },
): Promise<{ readonly fields: Fields; readonly problems: readonly FieldProblem[] }> {
  const problems: FieldProblem[] = [];
  const change: Record<string, string> = {};
  for (let index = 0; index < countEvents(fields); index += 1) {
    const kept = fieldName(index, "photoKept");
    const file = fields.file(fieldName(index, "photo"));
    if (file !== null) {
      const photo = readPhoto(file.bytes);
      if (typeof photo === "string") {
        const values = { max: MOST_BYTES / 1024 / 1024 };
        problems.push({ field: fieldName(index, "photo"), message: `event:photo.${photo}`, values });
      } else {
        change[kept] = await keepPhoto(tx, photo, by);
      }
    } else if (fields.text(fieldName(index, "photoAway")) !== "") {
      change[kept] = "";
    }
  }
  await forgetWaitingPhotos(tx, by.now);
  return { fields: withFields(fields, change), problems };
}
