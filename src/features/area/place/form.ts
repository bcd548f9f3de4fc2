import { z } from "zod";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { settling } from "#app/routing/clash/settle-clash.ts";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { choice, formOf, recordVersion, requiredDay, requiredText } from "#app/routing/form-fields.ts";
import type { Form } from "#app/routing/form.ts";
import { type NamedPlace, PLACE_KINDS, type PlaceText } from "./place.ts";
import { parsePosition, positionText } from "./position.ts";

const position = z.string().transform((text, context) => {
  if (text.trim() === "") return null;
  const read = parsePosition(text);
  if (read.ok) return read.position;
  context.addIssue({ code: "custom", message: read.message });
  return z.NEVER;
});

const text = {
  name: requiredText(),
  kind: choice(PLACE_KINDS),
  position,
  source: requiredText(),
};

/** Reads a new place. */
export const newPlaceForm: Form<PlaceText> = formOf(text);

/** What the form that changes a place gives. */
export interface ChangePlaceCommand {
  readonly version: number;
  readonly place: PlaceText;
}

/** Reads a changed place. */
export const changePlaceForm: Form<ChangePlaceCommand> = settling(
  formOf({ ...text, version: recordVersion }, { command: ({ version, ...place }) => ({ version, place }) }),
);

/** What the form that closes a place gives: the first day it can no longer be chosen. */
export interface ClosePlaceCommand {
  readonly version: number;
  readonly day: IsoDate;
}

/** Reads the day a place closes. */
export const closePlaceForm: Form<ClosePlaceCommand> = formOf({ version: recordVersion, day: requiredDay });

/** The fields of a place as it is saved. */
export function placeFields(place: NamedPlace): Fields {
  return fieldsOf({
    name: place.name,
    kind: place.kind,
    position: place.position === null ? "" : positionText(place.position),
    source: place.source,
    version: String(place.version),
  });
}
