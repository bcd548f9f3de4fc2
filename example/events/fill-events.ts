import { listAreas } from "#app/features/area/index.ts";
import {
  addReport,
  type EventPlace,
  listCategories,
  markSameAs,
  mondayOf,
  type SentEvent,
} from "#app/features/event/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import { findPersonalData, withoutPersonalData } from "#app/platform/personal-data/index.ts";
import type { AreaId, EventCategoryId, EventId, NamedPlaceId } from "#app/schema/tables.ts";
import { morningOf } from "../calendar.ts";
import type { ExampleWriter } from "../fill-chain.ts";
import { exampleId, seededRandom } from "../random.ts";
import { breakIns } from "./break-ins.ts";
import type { DraftPlace, EventDraft } from "./draft.ts";
import { drawYear } from "./draw-year.ts";
import { guardedDraft } from "./guarded.ts";
import { fillOutcomes } from "./outcomes.ts";
import { REPORTING } from "./reporters.ts";
import { type Sending, sendingsOf } from "./sendings.ts";
import { STORM_DAYS, stormOf } from "./storm.ts";

/** Whole weeks of reports before the one that runs. */
const WEEKS = 52;

/** Writes a year of event reports, what became of them, and which tell of the same. */
export async function fillEvents(writer: ExampleWriter): Promise<void> {
  const { today } = writer.calendar;
  const first = addDays(mondayOf(today), -7 * WEEKS);
  const random = seededRandom(2600);
  const drafts = [
    ...drawYear(random, first, addDays(today, -1)),
    ...breakIns(random, today),
    ...stormOf(today),
    guardedDraft(today),
  ].toSorted((one, other) => one.time.beginsAt.getTime() - other.time.beginsAt.getTime());
  const known = await readKnown(writer);
  for (const reporter of REPORTING) {
    for (const sending of sendingsOf(random, reporter, drafts, { first, today })) {
      await send(writer, sending, known);
    }
  }
  await drawStormTogether(writer);
  await fillOutcomes(writer);
}

/** What the names of drafts stand for. */
interface Known {
  readonly categories: ReadonlyMap<string, EventCategoryId>;
  readonly places: ReadonlyMap<string, NamedPlaceId>;
  readonly districts: ReadonlyMap<string, AreaId>;
}

async function readKnown({ tx, calendar }: ExampleWriter): Promise<Known> {
  const categories = await listCategories(tx, calendar.today);
  const places = await tx.selectFrom("namedPlace").select(["namedPlace.id", "namedPlace.name"]).execute();
  const districts = await listAreas(tx, "district");
  return {
    categories: new Map(categories.map(({ id, name }) => [name, id])),
    places: new Map(places.map(({ id, name }) => [name, id])),
    districts: new Map(districts.map(({ id, code }) => [code ?? "", id])),
  };
}

async function send({ tx, ids }: ExampleWriter, sending: Sending, known: Known): Promise<void> {
  const { reporter, weekFrom, receivedAt, events } = sending;
  const { organisation, person } = reporter;
  await addReport(
    tx,
    {
      organisationId: ids.organisation(organisation),
      personId: ids.person(person),
      weekFrom,
      nothingToReport: events.length === 0,
      writtenAt: receivedAt,
      receivedAt,
      requestKey: exampleId(`report ${organisation} ${weekFrom} ${receivedAt.toISOString()}`),
      contentHash: null,
    },
    events.map((draft) => sentEvent(draft, known)),
  );
}

/** An event as it is sent: what the personal-data guard finds is taken out, and that it was is kept. */
function sentEvent(draft: EventDraft, known: Known): SentEvent {
  const { category, time, seriousness, text, police, wanted } = draft;
  const kinds = new Set(findPersonalData(text).map(({ kind }) => kind));
  return {
    categoryId: idOf(known.categories, category),
    time,
    place: placeOf(draft.where, known),
    seriousness,
    text: withoutPersonalData(text),
    reportedToPolice: police,
    wantedAction: wanted,
    guardAnswers: [...kinds].map((kind) => ({ kind, answer: "removed" })),
    photoId: null,
  };
}

function placeOf(where: DraftPlace, known: Known): EventPlace {
  if (where.precision === "unknown") return { precision: "unknown", placeText: where.text };
  if (where.precision === "area") {
    return { precision: "area", areaId: idOf(known.districts, where.district), placeText: "" };
  }
  if (where.precision === "place") {
    const { name } = where.place;
    return { precision: "place", placeId: idOf(known.places, name), placeText: name };
  }
  const { longitude, latitude, text } = where;
  return { precision: "point", position: { longitude, latitude }, placeText: text };
}

function idOf<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The example does not know ${name}`);
  return id;
}

/** The coordinator says that all who told of the fire tell of the same. */
async function drawStormTogether({ tx, ids, calendar }: ExampleWriter): Promise<void> {
  const texts = stormOf(calendar.today).map(({ text }) => text);
  const rows = await tx
    .selectFrom("event")
    .select(["event.id", "event.text"])
    .where("event.text", "in", texts)
    .execute();
  const byText = new Map<string, EventId>(rows.map(({ id, text }) => [text, id]));
  const [original, ...others] = texts.flatMap((text) => byText.get(text) ?? []);
  if (original === undefined) return;
  const by = { person: ids.person("samordnare"), now: morningOf(addDays(calendar.today, -STORM_DAYS)) };
  for (const id of others) await markSameAs(tx, id, original, by);
}
