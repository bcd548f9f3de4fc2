import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { EventRecord } from "../record/event-record.ts";
import { typedTimeOf } from "./event-time.ts";
import { fieldName } from "./typed.ts";

/** An event as its form has it. */
export function fieldsOfRecord(event: EventRecord): Fields {
  const { day, clock, endDay, endClock } = typedTimeOf(event);
  const spot = event.precision === "point" ? event.position : null;
  const typed: Record<string, string> = {
    category: event.categoryId,
    seriousness: String(event.seriousness),
    day,
    clock,
    endDay: endDay ?? "",
    endClock,
    placeText: event.place ?? event.placeText ?? "",
    place: event.placeId ?? (event.precision === "point" ? "" : "none"),
    placeFor: event.place ?? event.placeText ?? "",
    longitude: spot === null ? "" : String(spot.longitude),
    latitude: spot === null ? "" : String(spot.latitude),
    area: event.areaId ?? "",
    nowhere: event.precision === "unknown" && event.placeText === "" ? "ja" : "",
    text: event.text ?? "",
    police: event.reportedToPolice === null ? "unknown" : event.reportedToPolice ? "yes" : "no",
    wanted: event.wantedAction ?? "",
    guard: "",
    photoKept: event.photoId ?? "",
  };
  return fieldsOf({
    version: String(event.version),
    events: "1",
    ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [fieldName(0, name), value])),
  });
}
