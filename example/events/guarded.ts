import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { EventDraft } from "./draft.ts";
import { placeNamed } from "./draw-place.ts";
import { moment } from "./draw-year.ts";

/** Somebody wrote a personal number; the guard asked and it was taken out. The number is one that nobody has. */
export function guardedDraft(today: IsoDate): EventDraft {
  return {
    organisation: "bostad",
    category: "Störande samling",
    time: moment(addDays(today, -9), 20 * 60 + 45),
    where: { precision: "place", place: placeNamed("Flyttblocksgatan") },
    seriousness: 2,
    text: "Samma grupp i porten som i tisdags (191212121212). Lugnt efter nio.",
    police: false,
    wanted: "Störningsjour",
  };
}
