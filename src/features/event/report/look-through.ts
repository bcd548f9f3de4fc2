import { areaChoices, findPlaces, type FoundPlace, placeByName } from "#app/features/area/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { FieldProblem } from "#app/routing/form.ts";
import type { EventCategoryId, EventId, PersonId } from "#app/schema/tables.ts";
import { listCategories } from "../category/queries.ts";
import type { EventPlace, EventText } from "../event.ts";
import { readGuardedNames } from "../guard/names.ts";
import { isKeptFor } from "../photo/store.ts";
import { eventForm, type TypedEvent, type TypedPlace } from "./form.ts";
import { type GuardQuestion, passGuard } from "./pass-guard.ts";
import { countEvents, fieldName, fieldsOfEvent } from "./typed.ts";

/** Several places fit the words of one event: which of them, or none. */
export interface PlaceQuestion {
  readonly event: number;
  readonly words: string;
  readonly candidates: readonly FoundPlace[];
}

/** What a form of events comes to. Nothing may be stored while there is something to mend or to answer. */
export interface LookedThrough {
  readonly events: readonly EventText[];
  readonly problems: readonly FieldProblem[];
  readonly places: readonly PlaceQuestion[];
  readonly guard: readonly GuardQuestion[];
}

const CANDIDATES = 6;
/** Clocks of phones are a little ahead at times. */
const AHEAD_MS = 5 * 60_000;

/** Looks a form through: reads every event, finds its place, asks what must be asked, all at once. */
export async function lookThrough(
  tx: Transaction,
  fields: Fields,
  asked: {
    readonly person: PersonId;
    readonly today: IsoDate;
    readonly now: Date;
    /** The event that is corrected: its own category stands although it may be closed now. */
    readonly correcting?: { readonly id: EventId; readonly categoryId: EventCategoryId };
  },
): Promise<LookedThrough> {
  const categories = await listCategories(tx, asked.today);
  const areas = new Set((await areaChoices(tx, asked.today)).map(({ id }) => id));
  const names = await readGuardedNames(tx);
  const events: EventText[] = [];
  const problems: FieldProblem[] = [];
  const places: PlaceQuestion[] = [];
  const guard: GuardQuestion[] = [];
  for (let index = 0; index < countEvents(fields); index += 1) {
    const wrong = (field: string, message: string): void => {
      problems.push({ field: fieldName(index, field), message });
    };
    const read = eventForm(fieldsOfEvent(fields, index));
    if (!read.ok) {
      problems.push(...read.problems.map((one) => ({ ...one, field: fieldName(index, one.field) })));
      continue;
    }
    const typed = read.value;
    const category = categories.find(({ id }) => id === typed.categoryId);
    const stands = asked.correcting?.categoryId === typed.categoryId;
    if (category === undefined || (category.closed && !stands))
      wrong("category", "event:report.categoryMissing");
    if (isAhead(typed, asked.now)) wrong("day", "event:report.future");
    if ("areaId" in typed.place && typed.place.areaId !== null && !areas.has(typed.place.areaId)) {
      wrong("area", "common:form.choice");
      continue;
    }
    const { photoId } = typed;
    if (photoId !== null && !(await isKeptFor(tx, photoId, asked.person, asked.correcting?.id))) {
      wrong("photo", "event:photo.gone");
    }
    const passed = passGuard(index, typed, names);
    if (passed.question !== null) guard.push(passed.question);
    const found = await findPlace(tx, passed.event.place);
    if (Array.isArray(found)) {
      places.push({ event: index, words: wordsOf(passed.event.place), candidates: found });
      continue;
    }
    const { guard: _answered, ...text } = passed.event;
    events.push({ ...text, place: found as EventPlace, guardAnswers: passed.answers });
  }
  return { events, problems, places, guard };
}

function isAhead({ time }: TypedEvent, now: Date): boolean {
  return time.beginsAt.getTime() > now.getTime() + AHEAD_MS;
}

/** The place, or the ones that may be meant when that has not been answered. */
async function findPlace(tx: Transaction, typed: TypedPlace): Promise<EventPlace | readonly FoundPlace[]> {
  if (typed.kind === "here") return { precision: "point", position: typed.position, placeText: typed.words };
  if (typed.kind === "unknown") return { precision: "unknown", placeText: "" };
  if (typed.kind === "area") return { precision: "area", areaId: typed.areaId, placeText: "" };
  const { words, areaId } = typed;
  const place = (id: FoundPlace["id"]): EventPlace => ({ precision: "place", placeId: id, placeText: words });
  const exact = await placeByName(tx, words);
  if (exact !== null) return place(exact.id);
  const candidates = await findPlaces(tx, words, CANDIDATES);
  const answered = typed.chosenFor === words ? typed.chosen : null;
  const chosen = candidates.find(({ id }) => id === answered);
  if (chosen !== undefined) return place(chosen.id);
  if (candidates.length > 0 && answered !== "none") return candidates;
  return areaId === null
    ? { precision: "unknown", placeText: words }
    : { precision: "area", areaId, placeText: words };
}

function wordsOf(place: TypedPlace): string {
  return "words" in place ? place.words : "";
}
