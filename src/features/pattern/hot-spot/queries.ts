import { type AreaShape, readAreaShapes, readPlaceNames } from "#app/features/area/index.ts";
import {
  type EventSelection,
  readCells,
  readCellsDuring,
  type SelectionChoices,
} from "#app/features/event/index.ts";
import { cellCentre, hexagonCover } from "#app/geography/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { cannot, isCannot, type Result } from "#app/statistics/index.ts";
import { FEWEST_EVENTS, type HotCell, hotSpots, type HotSpots } from "./hot-spots.ts";
import { type NearPlace, placesNear } from "./names.ts";
import { lastQuarters, type Quarter } from "./quarters.ts";
import { chosenResolution, MOST_CELLS, possibleResolutions, type Resolution } from "./resolution.ts";

/** At least half of the points somebody set on shared ones: they are the middles of areas, not places. */
const CENTRE_SHARE = 0.5;

/** A cell with the names of what lies there. */
export interface Named {
  readonly places: readonly NearPlace[];
}

/** Hot spots of an area, named, with what was counted and what was not. */
export interface HotSpotPicture extends HotSpots {
  readonly hot: readonly (HotCell & Named)[];
  readonly most: readonly (HotSpots["most"][number] & Named)[];
  readonly quarters: readonly Quarter[];
  /** Events with a place outside the area. */
  readonly outside: number;
  readonly unknownPlaces: number;
}

/** What was looked at, and what came of it. */
export interface HotSpotAnswer {
  readonly area: AreaShape;
  readonly resolution: Resolution;
  readonly possible: readonly Resolution[];
  readonly picture: Result<HotSpotPicture>;
}

/**
 * Looks for hot spots among the events of a selection: in its area, or in all of the kommun. Null when there is no boundary to look within.
 */
export async function readHotSpots(
  tx: Transaction,
  selection: EventSelection,
  areas: SelectionChoices["areas"],
  asked: string | null,
): Promise<HotSpotAnswer | null> {
  const area = await readGround(tx, selection, areas);
  if (area === undefined) return null;
  const possible = possibleResolutions(area.squareMetres);
  const resolution = chosenResolution(possible, asked);
  const cells = hexagonCover(area.shape, resolution);
  const picture =
    cells.length > MOST_CELLS
      ? cannot({ code: "outOfRange", where: "cells", value: cells.length, low: 3, high: MOST_CELLS })
      : await readPicture(tx, selection, cells, resolution);
  return { area, resolution, possible, picture };
}

async function readPicture(
  tx: Transaction,
  selection: EventSelection,
  cells: readonly string[],
  resolution: Resolution,
): Promise<Result<HotSpotPicture>> {
  const quarters = lastQuarters(selection.to);
  const counted = await readCells(tx, selection, resolution);
  const share = counted.points === 0 ? 0 : counted.sharedPoints / counted.points;
  if (counted.points >= FEWEST_EVENTS && share >= CENTRE_SHARE)
    return cannot({ code: "centrePoints", share });
  const spots = hotSpots({
    cells,
    events: counted.cells,
    quarters: await readCellsDuring(tx, selection, resolution, quarters),
  });
  if (isCannot(spots)) return spots;
  const placed = [...counted.cells.values()].reduce((sum, events) => sum + events, 0);
  const places = await readPlaceNames(tx);
  const named = <Cell extends { readonly cell: string }>(one: Cell): Cell & Named => ({
    ...one,
    places: placesNear(cellCentre(one.cell), places),
  });
  return {
    ...spots,
    hot: spots.hot.map(named),
    most: spots.most.map(named),
    quarters,
    outside: placed - spots.events,
    unknownPlaces: counted.unknownPlaces,
  };
}

/** The boundary that is looked within, as it was on the last day. */
async function readGround(
  tx: Transaction,
  { areaId, to }: EventSelection,
  areas: SelectionChoices["areas"],
): Promise<AreaShape | undefined> {
  const kind = areas.find(({ id }) => id === areaId)?.kind ?? "kommun";
  const shapes = await readAreaShapes(tx, kind, to);
  return areaId === undefined ? shapes[0] : shapes.find(({ id }) => id === areaId);
}
