import { swedishDay } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { WrittenColumn, WrittenRow } from "#app/platform/tables/index.ts";
import { type Category, pathWords } from "../category/category.ts";
import type { ListedEvent } from "../record/event-record.ts";
import { typedTimeOf } from "../report/event-time.ts";

/** Columns of the file of events; `handslag import events` reads the same titles. */
export const COLUMNS: readonly WrittenColumn[] = [
  { title: "Datum", kind: "day", width: 12 },
  { title: "Klockslag", width: 10 },
  { title: "Till datum", kind: "day", width: 12 },
  { title: "Till klockslag", width: 12 },
  { title: "Kategori", width: 36 },
  { title: "Allvar", width: 16 },
  { title: "Plats", width: 30 },
  { title: "Område", width: 24 },
  { title: "Latitud", kind: "number" },
  { title: "Longitud", kind: "number" },
  { title: "Beskrivning", width: 50 },
  { title: "Polisanmält", width: 12 },
  { title: "Önskad åtgärd", width: 40 },
  { title: "Organisation", width: 28 },
  { title: "Vad det blev av det", width: 50 },
  { title: "Hanterad", kind: "day", width: 12 },
];

/** Events as rows of the file. Words that may not be seen are left out. */
export function rowsOf(
  t: Translate,
  events: readonly ListedEvent[],
  categories: readonly Category[],
): readonly WrittenRow[] {
  const paths = new Map(categories.map(({ id, path }) => [id, pathWords(path)]));
  return events.map((event) => {
    const { day, clock, endDay, endClock } = typedTimeOf(event);
    const { reportedToPolice: told, position } = event;
    return [
      day,
      clock,
      endDay ?? "",
      endClock,
      paths.get(event.categoryId) ?? "",
      t(`event:seriousness.${event.seriousness}`),
      event.place ?? event.placeText ?? "",
      event.area ?? "",
      position?.latitude ?? null,
      position?.longitude ?? null,
      event.text ?? "",
      t(told === null ? "event:police.unknown" : told ? "event:police.yes" : "event:police.no"),
      event.wantedAction ?? "",
      event.organisation,
      event.outcome,
      event.outcomeAt === null ? "" : swedishDay(event.outcomeAt),
    ];
  });
}
