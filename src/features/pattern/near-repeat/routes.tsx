import {
  coverageOf,
  type EventSelection,
  type PlacedEvents,
  readPlacedEvents,
  readReportedWeeks,
  readSelection,
  readSelectionChoices,
  selectionWords,
  wholeWeeksOf,
} from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { isCannot } from "#app/statistics/index.ts";
import { reasonWords } from "../reason-words.ts";
import { NEAR_REPEATS } from "../addresses.ts";
import { repeatFile } from "./file.ts";
import { MOST_EVENTS, nearRepeats } from "./near-repeat.ts";
import { NearRepeatPage, type NearRepeatPageProps } from "./pages/NearRepeatPage.tsx";

/** Near repeats, and their table as a file. */
export const nearRepeatRoutes: readonly StaffRoute[] = [
  staff.get(NEAR_REPEATS, { action: "event.read", audit: "PatternsRead", handler: showRepeats }),
  staff.get(`${NEAR_REPEATS}/upprepning.csv`, {
    action: "event.read",
    audit: "PatternsExported",
    handler: async ({ tx, t, query, today }) => {
      const selection = readSelection(query, today);
      const answer = answerOf(t, selection, await readPlacedEvents(tx, selection, MOST_EVENTS));
      const cells = answer.kind === "tested" ? answer.knox.cells : [];
      return file(repeatFile(t, { cells }), "text/csv; charset=utf-8", "upprepning.csv");
    },
  }),
];

async function showRepeats({ tx, t, query, today }: StaffRequest): Promise<Reply> {
  const selection = readSelection(query, today);
  const choices = await readSelectionChoices(tx, today);
  const about = selectionWords(t, selection, choices);
  const coverage = coverageOf(await readReportedWeeks(tx, selection));
  const weeks = wholeWeeksOf(selection).length;
  const placedEvents = await readPlacedEvents(tx, selection, MOST_EVENTS);
  const { placed, unknownPlaces } = placedEvents;
  const answer = answerOf(t, selection, placedEvents);
  return page(
    t("pattern:repeat.title"),
    <NearRepeatPage {...{ t, selection, choices, about, coverage, weeks, placed, unknownPlaces, answer }} />,
  );
}

function answerOf(
  t: Translate,
  selection: EventSelection,
  placedEvents: PlacedEvents,
): NearRepeatPageProps["answer"] {
  if (selection.categories.length === 0) return { kind: "noCategory" };
  if (placedEvents.placed > MOST_EVENTS) return { kind: "tooMany" };
  const knox = nearRepeats(placedEvents);
  return isCannot(knox) ? { kind: "cannot", why: reasonWords(t, knox.cannot) } : { kind: "tested", knox };
}
