import { z } from "zod";
import type { Position } from "#app/geography/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { FieldProblem, Form } from "#app/routing/form.ts";
import { choice, formOf, optionalDay, optionalText, requiredDay } from "#app/routing/form-fields.ts";
import type { AreaId, EventCategoryId, EventPhotoId, NamedPlaceId } from "#app/schema/tables.ts";
import type { EventTime, Seriousness } from "../event.ts";
import { eventTimeOf } from "./event-time.ts";

/** Where it happened, as it was typed. */
export type TypedPlace =
  | { readonly kind: "here"; readonly position: Position; readonly words: string }
  | {
      readonly kind: "words";
      readonly words: string;
      /** What was answered when several places fitted, and to which words. */
      readonly chosen: NamedPlaceId | "none" | null;
      readonly chosenFor: string;
      /** Where to, when no place fits. */
      readonly areaId: AreaId | null;
    }
  | { readonly kind: "area"; readonly areaId: AreaId }
  | { readonly kind: "unknown" };

/** An event as it was typed, before places are looked up and the guard has asked. */
export interface TypedEvent {
  readonly categoryId: EventCategoryId;
  readonly time: EventTime;
  readonly place: TypedPlace;
  readonly seriousness: Seriousness;
  readonly text: string;
  readonly reportedToPolice: boolean | null;
  readonly wantedAction: string;
  /** What was answered to the guard, and about which words. */
  readonly guard: { readonly answer: "keep" | "remove" | null; readonly about: readonly string[] };
  readonly photoId: EventPhotoId | null;
}

/** The three answers to "reported to the police?". */
export const POLICE_ANSWERS = ["yes", "no", "unknown"] as const;
const POLICE = { yes: true, no: false, unknown: null } as const;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const optionalId = z.string().refine((text) => text === "" || UUID.test(text), "common:form.choice");
const clock = z
  .string()
  .transform((text) =>
    text
      .trim()
      .replace(".", ":")
      .padStart(text.trim() === "" ? 0 : 5, "0"),
  )
  .refine((text) => text === "" || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), "event:report.clock");
const degrees = (most: number): z.ZodType<number | null> =>
  z
    .string()
    .refine(
      (text) => text === "" || (/^-?\d{1,3}(\.\d{1,12})?$/.test(text) && Math.abs(Number(text)) <= most),
    )
    .transform((text) => (text === "" ? null : Number(text)));

const shape = {
  category: z.string().regex(UUID, "event:report.categoryMissing"),
  day: requiredDay,
  clock,
  endDay: optionalDay,
  endClock: clock,
  placeText: optionalText(200),
  place: z.string().regex(/^(?:|none|[0-9a-f-]{36})$/, "common:form.choice"),
  placeFor: z.string(),
  area: optionalId,
  nowhere: z.string(),
  longitude: degrees(180),
  latitude: degrees(90),
  seriousness: choice(["1", "2", "3"]),
  text: optionalText(1000),
  police: choice(POLICE_ANSWERS),
  wanted: optionalText(500),
  guard: z.string().regex(/^(?:|keep|remove)$/),
  guardAbout: z.string(),
  photoKept: optionalId,
};
type Typed = z.output<z.ZodObject<typeof shape>>;

/** Reads one event of a form. */
export const eventForm: Form<TypedEvent> = formOf(shape, {
  check: (typed) => {
    const problems: FieldProblem[] = [];
    if (eventTimeOf(typed) === null)
      problems.push({ field: "endClock", message: "common:form.endsBeforeBegins" });
    if (placeOf(typed) === null) problems.push({ field: "placeText", message: "event:report.placeMissing" });
    return problems;
  },
  command: (typed) => ({
    categoryId: typed.category as EventCategoryId,
    time: eventTimeOf(typed) as EventTime,
    place: placeOf(typed) ?? { kind: "unknown" },
    seriousness: Number(typed.seriousness) as Seriousness,
    text: typed.text,
    reportedToPolice: POLICE[typed.police],
    wantedAction: typed.wanted,
    guard: {
      answer: typed.guard === "" ? null : (typed.guard as "keep" | "remove"),
      about: wordsIn(typed.guardAbout),
    },
    photoId: typed.photoKept === "" ? null : (typed.photoKept as EventPhotoId),
  }),
});

/** Null when nothing was said of the place, not even that it is not known. */
function placeOf(typed: Typed): TypedPlace | null {
  const { longitude, latitude, placeText: words, place, placeFor, area, nowhere } = typed;
  const areaId = area === "" ? null : (area as AreaId);
  if (longitude !== null && latitude !== null)
    return { kind: "here", position: { longitude, latitude }, words };
  if (words !== "") {
    const chosen = place === "" ? null : (place as NamedPlaceId | "none");
    return { kind: "words", words, chosen, chosenFor: placeFor, areaId };
  }
  if (areaId !== null) return { kind: "area", areaId };
  return nowhere === "" ? null : { kind: "unknown" };
}

/** The words that a form says the guard asked about, one a line. */
function wordsIn(about: string): string[] {
  return about === "" ? [] : about.split("\n");
}

/** The form around the events. */
export interface Sending {
  readonly requestKey: string;
  readonly organisation: string;
  /** When it was written, on the clock of the phone; null when it did not say. */
  readonly writtenAt: Date | null;
}

/** True for something that was made as a key: long enough that no two are the same. */
export function isRequestKey(text: string): boolean {
  return /^[\w-]{16,64}$/.test(text);
}

/** Reads what stands around the events of a form. */
export function sendingIn(fields: Fields): Sending | null {
  const requestKey = fields.text("requestKey");
  if (!isRequestKey(requestKey)) return null;
  const writtenAt = new Date(fields.text("writtenAt"));
  return {
    requestKey,
    organisation: fields.text("organisation"),
    writtenAt: Number.isNaN(writtenAt.getTime()) ? null : writtenAt,
  };
}
