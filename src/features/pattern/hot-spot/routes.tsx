import {
  coverageOf,
  readReportedWeeks,
  readSelection,
  readSelectionChoices,
  selectionQuery,
  selectionWords,
  wholeWeeksOf,
} from "#app/features/event/index.ts";
import { areaChoices } from "#app/features/area/index.ts";
import { Invalid, NotFound } from "#app/platform/errors.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { isCannot } from "#app/statistics/index.ts";
import { HOT_SPOTS } from "../addresses.ts";
import { reasonWords } from "../reason-words.ts";
import { hotSpotsCsv, hotSpotsGeoJson } from "./file.ts";
import { HotSpotPage } from "./pages/HotSpotPage.tsx";
import { type HotSpotAnswer, type HotSpotPicture, readHotSpots } from "./queries.ts";

/** Hot spots, and the same as files. */
export const hotSpotRoutes: readonly StaffRoute[] = [
  staff.get(HOT_SPOTS, { action: "event.read", audit: "PatternsRead", handler: showHotSpots }),
  staff.get(`${HOT_SPOTS}/heta-platser.csv`, {
    action: "event.read",
    audit: "PatternsExported",
    handler: async (request) =>
      file(hotSpotsCsv(request.t, await pictureFor(request)), "text/csv; charset=utf-8", "heta-platser.csv"),
  }),
  staff.get(`${HOT_SPOTS}/heta-platser.geojson`, {
    action: "event.read",
    audit: "PatternsExported",
    handler: async (request) =>
      file(
        hotSpotsGeoJson(request.t, await pictureFor(request)),
        "application/geo+json",
        "heta-platser.geojson",
      ),
  }),
];

async function showHotSpots(request: StaffRequest): Promise<Reply> {
  const { tx, t, query, today } = request;
  const selection = readSelection(query, today);
  const choices = await readSelectionChoices(tx, today);
  const about = selectionWords(t, selection, choices);
  const coverage = coverageOf(await readReportedWeeks(tx, selection));
  const weeks = wholeWeeksOf(selection).length;
  const answer = await answerTo(request);
  return page(
    t("pattern:hotSpot.title"),
    <HotSpotPage {...{ t, selection, choices, about, coverage, weeks, answer }} />,
  );
}

/** Works the hot spots out, or gives those of the last minute: they take a while, and are the same for everybody at work. */
async function answerTo({
  tx,
  query,
  today,
  now,
  kommun,
  services,
}: StaffRequest): Promise<HotSpotAnswer | null> {
  const selection = readSelection(query, today);
  const size = query.get("ruta");
  const what = `hot-spots/${size ?? ""}?${selectionQuery(selection)}`;
  return services.recent.of({ space: kommun.space, what, day: today, now }, async () =>
    readHotSpots(tx, selection, await areaChoices(tx, today), size),
  );
}

async function pictureFor(request: StaffRequest): Promise<HotSpotPicture> {
  const answer = await answerTo(request);
  if (answer === null) throw new NotFound("boundary");
  if (isCannot(answer.picture))
    throw new Invalid("pattern:reason.cannot", { why: reasonWords(request.t, answer.picture.cannot) });
  return answer.picture;
}
