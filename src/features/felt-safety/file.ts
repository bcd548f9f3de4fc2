import type { Indicator } from "#app/features/indicator/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { writeCsv } from "#app/platform/tables/index.ts";
import type { AreaBeside } from "./felt-safety.ts";

/** Areas with both figures as a file, each with its own columns. */
export function feltSafetyFile(
  t: Translate,
  { name, source }: Indicator,
  period: string,
  areas: readonly AreaBeside[],
): Uint8Array {
  const numbers = [
    "felt",
    "feltLow",
    "feltHigh",
    "asked",
    "events",
    "inhabitants",
    "rate",
    "rateLow",
    "rateHigh",
  ] as const;
  return writeCsv(
    [
      { title: t("felt-safety:file.area") },
      ...numbers.map((key) => ({ title: t(`felt-safety:file.${key}`), kind: "number" as const })),
      { title: t("felt-safety:file.indicator") },
      { title: t("felt-safety:file.period") },
      { title: t("felt-safety:file.source") },
    ],
    areas.map(({ name: area, felt, reported }) => [
      area,
      shortened(felt?.value),
      shortened(felt?.interval?.low),
      shortened(felt?.interval?.high),
      felt?.base ?? null,
      reported.count,
      reported.inhabitants,
      shortened(reported.rate),
      shortened(reported.interval?.low),
      shortened(reported.interval?.high),
      name,
      period,
      source,
    ]),
  );
}

function shortened(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(3));
}
