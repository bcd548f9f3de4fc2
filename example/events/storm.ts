import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { EventDraft } from "./draft.ts";
import { placeNamed } from "./draw-place.ts";
import { moment } from "./draw-year.ts";
import { weekdayOf } from "./rhythm.ts";

/** Days ago on which all who told of it had been heard, and it was drawn together. */
export const STORM_DAYS = 9;

/** Who told of the fire, how many minutes after it was first seen, and in which words. */
const TOLD: readonly (readonly [organisation: string, after: number, text: string])[] = [
  ["raddning", 0, "Brand i två containrar mot fasaden. Släckt, ingen skadad. Troligen anlagd."],
  ["bostad", 5, "Det brinner i sopcontainrarna vid centrum. Räddningstjänsten är på plats."],
  ["vakt", 5, "Kraftig rök vid lastkajen, vi spärrade av."],
  ["fritid", 10, "Brand vid centrum när vi stängde gården, många unga stod och tittade."],
  ["buss", 10, "Rök över hållplatsen, linjen kördes om."],
  ["bostad", 15, "Hyresgäst ringer om brand vid affären."],
  ["bostad", 15, "Brand i container, rök in i två trapphus."],
  ["social", 20, "Fältarna var på plats vid branden, lugnade unga."],
  ["vakt", 20, "Brand i container, avspärrning hävd efter en timme."],
  ["bostad", 25, "Ännu en hyresgäst ringer om branden."],
  ["buss", 25, "Två turer inställda på grund av brand i centrum."],
  ["fritid", 30, "Föräldrar ringer och undrar om branden."],
  ["skola", 35, "Brand nära skolan på fredagskvällen, oro bland elever."],
  ["gata", 40, "Asfalt och stolpe skadade efter brand i container."],
  ["bostad", 45, "Fasaden sotig efter containerbranden."],
  ["skola", 60, "Skolgården full av sot efter branden."],
];

/** One fire on a Friday evening that nearly everybody reports: the first to see it comes first. */
export function stormOf(today: IsoDate): EventDraft[] {
  const place = placeNamed("Skiftinge centrum");
  const day = fridayBefore(addDays(today, -STORM_DAYS - 5));
  return TOLD.map(([organisation, after, text]) => ({
    organisation,
    category: "Anlagd brand",
    time: moment(day, 21 * 60 + 20 + after),
    where: { precision: "place", place },
    seriousness: 3,
    text,
    police: true,
    wanted: "",
  }));
}

function fridayBefore(day: IsoDate): IsoDate {
  return addDays(day, -((weekdayOf(day) + 3) % 7));
}
