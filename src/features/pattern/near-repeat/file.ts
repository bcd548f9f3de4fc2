import type { Knox } from "#app/geography/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { writeCsv } from "#app/platform/tables/index.ts";

/** The table of bands as a file. */
export function repeatFile(t: Translate, { cells }: Pick<Knox, "cells">): Uint8Array {
  const titles = [
    "fromMetres",
    "toMetres",
    "fromDays",
    "toDays",
    "observed",
    "expected",
    "ratio",
    "p",
    "adjusted",
  ] as const;
  return writeCsv(
    titles.map((title) => ({ title: t(`pattern:repeat.${title}`), kind: "number" as const })),
    cells.map(({ metres, days, observed, expected, ratio, pValue, adjusted }) => [
      metres.from,
      metres.to,
      days.from,
      days.to,
      observed,
      Number(expected.toFixed(3)),
      ratio === undefined ? null : Number(ratio.toFixed(3)),
      pValue,
      Number(adjusted.toFixed(4)),
    ]),
  );
}
