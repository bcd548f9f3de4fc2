import { findPlaces, placeByName } from "#app/features/area/index.ts";
import { isIsoDate } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import { file, json, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { textOf } from "#app/routing/form-errors.ts";
import type { EventCategoryId } from "#app/schema/tables.ts";
import { addressOf, REPORT } from "../addresses.ts";
import { readListedEvents } from "../record/queries.ts";
import { findSimilar } from "../record/similar.ts";
import { sightOf } from "../record/visible.ts";
import { eventTimeOf } from "./event-time.ts";
import { anyForm, FORM_LIMIT } from "./form-routes.tsx";
import { placeWords, timeWords } from "./presenter.ts";
import { receiveNothing } from "./receive-nothing.ts";
import { type Received, receive } from "./receive.ts";

const SUGGESTIONS = 8;

/** What the island on the report page asks: to take what waited, for places by their beginning, for the like. */
export const islandRoutes: readonly StaffRoute[] = [
  staff.post(`${REPORT}/ko`, {
    action: "event.report",
    audit: "EventReportSent",
    form: anyForm,
    handler: takeWaiting,
    again: async () => file("", "application/json"),
    limit: FORM_LIMIT,
  }),
  staff.get(`${REPORT}/platser`, {
    action: "event.report",
    audit: "EventReportFormRead",
    handler: suggestPlaces,
  }),
  staff.get(`${REPORT}/liknande`, { action: "event.report", audit: "EventsRead", handler: suggestSimilar }),
];

/** One sending that waited in a browser. Only its writer's session may send it. */
async function takeWaiting(request: StaffRequest, sent: Fields): Promise<Reply> {
  const { t, person } = request;
  if (sent.text("person") !== person.id) return json({ mend: [t("event:waiting.otherPerson")] }, 422);
  if (sent.text("week") !== "") {
    const report = await receiveNothing(request, sent);
    return json({ received: addressOf.receipt(report) }, 200, { report });
  }
  const received: Received = await receive(request, sent);
  switch (received.what) {
    case "taken":
      return json({ received: addressOf.receipt(received.report) }, 200, { report: received.report });
    case "clash":
      return json({ clash: addressOf.receipt(received.report) }, 409);
    case "mend": {
      const { problems, questions } = received;
      return json(
        {
          mend: [
            ...problems.map((problem) => textOf(t, problem)),
            ...questions.places.map(({ words }) => t("event:place.which", { words })),
            ...questions.guard.map(() => t("event:guard.title")),
          ],
        },
        422,
      );
    }
  }
  return received satisfies never;
}

async function suggestPlaces({ tx, query }: StaffRequest): Promise<Reply> {
  const words = (query.get("sok") ?? "").replaceAll("\0", "").trim().slice(0, 100);
  const places = words.length < 2 ? [] : await findPlaces(tx, words, SUGGESTIONS);
  return json({ places: places.map(({ name }) => name) });
}

/** Events that may tell of the same as what is being written, in words. */
async function suggestSimilar(request: StaffRequest): Promise<Reply> {
  const { tx, t, query, today, person } = request;
  const of = (name: string): string => query.get(name) ?? "";
  const day = of("day");
  const clock = /^([01]\d|2[0-3]):[0-5]\d$/.test(of("clock")) ? of("clock") : "";
  const time = isIsoDate(day) ? eventTimeOf({ day, clock, endDay: null, endClock: "" }) : null;
  if (time === null) return json({ similar: [] });
  const [longitude, latitude] = [of("longitude"), of("latitude")].map(Number);
  const isPosition = of("longitude") !== "" && Number.isFinite(longitude) && Number.isFinite(latitude);
  const place = of("placeText") === "" ? null : await placeByName(tx, of("placeText").slice(0, 200));
  const found = await findSimilar(tx, {
    categoryId: of("category") as EventCategoryId,
    time,
    position: isPosition ? { longitude: longitude ?? 0, latitude: latitude ?? 0 } : (place?.position ?? null),
    placeId: place?.id ?? null,
    except: null,
  });
  const ids = found.map(({ id }) => id);
  const events = await readListedEvents(tx, ids, sightOf(person.held), today);
  return json({
    similar: events.map((event) => `${timeWords(t, event)}, ${placeWords(t, event)}, ${event.organisation}`),
  });
}
