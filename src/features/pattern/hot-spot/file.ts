import { cellCentre, cellRing } from "#app/geography/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { writeCsv } from "#app/platform/tables/index.ts";
import { nameOfSpot, quarterAnswer, quarterWords } from "./presenter.ts";
import type { HotSpotPicture } from "./queries.ts";

/** Hot cells as a file. */
export function hotSpotsCsv(t: Translate, { hot, quarters }: HotSpotPicture): Uint8Array {
  return writeCsv(
    [
      { title: t("pattern:hotSpot.where") },
      { title: t("pattern:hotSpot.cell") },
      { title: t("pattern:hotSpot.latitude"), kind: "number" },
      { title: t("pattern:hotSpot.longitude"), kind: "number" },
      { title: t("pattern:when.columnEvents"), kind: "number" },
      { title: "z", kind: "number" },
      { title: t("pattern:repeat.adjusted"), kind: "number" },
      ...quarters.map((quarter) => ({ title: quarterWords(t, quarter) })),
    ],
    hot.map((one) => {
      const { latitude, longitude } = cellCentre(one.cell);
      return [
        nameOfSpot(t, one),
        one.cell,
        Number(latitude.toFixed(5)),
        Number(longitude.toFixed(5)),
        one.events,
        Number(one.z.toFixed(3)),
        one.adjusted,
        ...one.quarters.map((hotThen) => quarterAnswer(t, hotThen)),
      ];
    }),
  );
}

/** Hot cells as GeoJSON (RFC 7946), a polygon for each. */
export function hotSpotsGeoJson(t: Translate, { hot, quarters }: HotSpotPicture): string {
  return JSON.stringify({
    type: "FeatureCollection",
    features: hot.map((one) => ({
      type: "Feature",
      id: one.cell,
      properties: {
        name: nameOfSpot(t, one),
        events: one.events,
        z: Number(one.z.toFixed(3)),
        adjustedP: one.adjusted,
        hotIn: quarters.flatMap(({ year, number }, place) =>
          one.quarters[place] === true ? [`${year}-Q${number}`] : [],
        ),
      },
      geometry: {
        type: "Polygon",
        coordinates: [cellRing(one.cell).map((corner) => corner.map((number) => Number(number.toFixed(6))))],
      },
    })),
  });
}
