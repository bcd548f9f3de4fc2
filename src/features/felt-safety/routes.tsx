import { type AreaKind, listAreas } from "#app/features/area/index.ts";
import {
  coverageOf,
  type EventSelection,
  readReportedWeeks,
  readSelection,
  readSelectionChoices,
} from "#app/features/event/index.ts";
import {
  type IndicatorOfAreas,
  readIndicatorsOfAreas,
  readValuesByArea,
} from "#app/features/indicator/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { FELT_SAFETY } from "./addresses.ts";
import { chooseFrom, DIVISIONS, type Offered } from "./choice.ts";
import { inOrder } from "./felt-safety.ts";
import { feltSafetyFile } from "./file.ts";
import { FeltSafetyPage, type FeltSafetyPageProps } from "./pages/FeltSafetyPage.tsx";
import { readBeside } from "./queries.ts";

/** Felt safety beside reported events, and both as a file. */
export const feltSafetyRoutes: readonly StaffRoute[] = [
  staff.get(FELT_SAFETY, { action: "indicator.read", audit: "FeltSafetyRead", handler: showFeltSafety }),
  staff.get(`${FELT_SAFETY}/trygghet.csv`, {
    action: "indicator.read",
    audit: "FeltSafetyExported",
    handler: async (request) => {
      const shown = await readShown(request, await readOffered(request.tx), selectionOf(request));
      if (shown === null) throw new NotFound("indicator of areas");
      const { indicator, choice, areas } = shown;
      return file(
        feltSafetyFile(request.t, indicator, choice.period, areas),
        "text/csv; charset=utf-8",
        "trygghet.csv",
      );
    },
  }),
];

async function showFeltSafety(request: StaffRequest): Promise<Reply> {
  const { tx, t, today } = request;
  const selection = selectionOf(request);
  const choices = await readSelectionChoices(tx, today);
  const offered = await readOffered(tx);
  const coverage = coverageOf(await readReportedWeeks(tx, selection));
  const shown = await readShown(request, offered, selection);
  return page(
    t("felt-safety:title"),
    <FeltSafetyPage {...{ t, selection, choices, offered, coverage, shown }} />,
  );
}

/** All areas are shown, so none of them is chosen. */
function selectionOf({ query, today }: StaffRequest): EventSelection {
  const { areaId: _, ...selection } = readSelection(query, today);
  return selection;
}

async function readOffered(tx: Transaction): Promise<Offered> {
  const areas = await listAreas(tx);
  const offered = new Map<AreaKind, readonly IndicatorOfAreas[]>();
  for (const kind of DIVISIONS) {
    const codes = areas.flatMap((area) => (area.kind === kind && area.code !== null ? [area.code] : []));
    if (codes.length > 0)
      offered.set(kind, await readIndicatorsOfAreas(tx, ["share", "index", "estimate"], codes));
  }
  return offered;
}

async function readShown(
  { tx, query }: StaffRequest,
  offered: Offered,
  selection: EventSelection,
): Promise<FeltSafetyPageProps["shown"]> {
  const choice = chooseFrom(offered, query);
  if (choice === undefined) return null;
  const { indicator, values } = await readValuesByArea(tx, {
    indicator: choice.indicator.id,
    period: choice.period,
  });
  const areas = await readBeside(tx, { kind: choice.kind, indicator, values, selection });
  return { choice, indicator, areas: inOrder(areas, indicator.direction) };
}
