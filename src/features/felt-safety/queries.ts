import { type AreaKind, listAreas, readInhabitants } from "#app/features/area/index.ts";
import { type EventSelection, readAreaReports } from "#app/features/event/index.ts";
import type { Indicator, IndicatorValue } from "#app/features/indicator/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { isCannot } from "#app/statistics/index.ts";
import { rate } from "#app/statistics/rates/index.ts";
import { type AreaBeside, feltOf, type Reported } from "./felt-safety.ts";

/** What is laid side by side: areas of a kind, the values of an indicator by area code, and the events of a selection. */
export interface Beside {
  readonly kind: AreaKind;
  readonly indicator: Indicator;
  readonly values: ReadonlyMap<string, IndicatorValue>;
  readonly selection: EventSelection;
}

/** Every area of a kind with both figures, as far as they are known. */
export async function readBeside(
  tx: Transaction,
  { kind, indicator, values, selection }: Beside,
): Promise<readonly AreaBeside[]> {
  const areas = await listAreas(tx, kind);
  const reports = await readAreaReports(tx, selection, kind);
  const inhabitants = await readInhabitants(tx, kind, selection.to);
  return areas.map(({ id, code, name }) => {
    const value = code === null ? undefined : values.get(code);
    return {
      areaId: id,
      name,
      felt: value === undefined ? null : feltOf(indicator, value),
      reported: reportedFrom(
        reports.find(({ areaId }) => areaId === id)?.events ?? 0,
        inhabitants.get(id)?.inhabitants ?? null,
      ),
    };
  });
}

function reportedFrom(count: number, inhabitants: number | null): Reported {
  const known = inhabitants === null ? null : rate({ count, base: inhabitants, per: 1000 });
  return {
    count,
    inhabitants,
    rate: known === null || isCannot(known) ? null : known.estimate,
    interval: known === null || isCannot(known) ? null : known.interval,
  };
}
