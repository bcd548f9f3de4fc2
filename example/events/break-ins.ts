import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { between, pick } from "../random.ts";
import type { EventDraft } from "./draft.ts";
import { near, placeNamed } from "./draw-place.ts";
import { span } from "./draw-year.ts";

/** Nights of the wave, in days before today, with how many cars each: every break-in draws others after it. */
const NIGHTS: readonly (readonly [daysAgo: number, cars: number])[] = [
  [74, 2],
  [72, 3],
  [71, 2],
  [67, 4],
  [66, 3],
  [64, 2],
  [60, 4],
  [59, 3],
  [57, 2],
  [53, 3],
  [52, 3],
  [50, 2],
  [46, 3],
  [45, 2],
  [43, 1],
  [39, 2],
  [36, 1],
];

/** A wave of break-ins into parked cars at the travel centre: night after night, close to each other. */
export function breakIns(random: () => number, today: IsoDate): EventDraft[] {
  const places = [placeNamed("Pendlarparkeringen vid Resecentrum"), placeNamed("Resecentrum")] as const;
  return NIGHTS.flatMap(([daysAgo, cars]) => {
    const place = pick(random, places);
    const evening = addDays(today, -daysAgo);
    return Array.from({ length: cars }, () => {
      const spot = near(random, place, 90);
      if (spot === null) throw new Error(`${place.name} has no position`);
      return {
        organisation: "vakt",
        category: "Inbrott och stöld",
        time: span(evening, 60 * between(random, 16, 19), 24 * 60 + 60 * between(random, 5, 8)),
        where: { precision: "point" as const, ...spot, text: `Nära ${place.name}` },
        seriousness: random() < 0.2 ? 3 : 2,
        text: pick(random, [
          "Inbrott i pendlares bil, sidorutan krossad.",
          "Bilruta krossad, verktyg borta.",
          "Inbrott i parkerad bil under natten.",
          "Bil genomsökt, rutan på passagerarsidan krossad.",
        ]),
        police: random() < 0.95,
        wanted: random() < 0.4 ? "Bättre ljus och rondering på parkeringen" : "",
      } satisfies EventDraft;
    });
  });
}
