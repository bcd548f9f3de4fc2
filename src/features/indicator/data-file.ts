import type { Translate } from "#app/platform/language/index.ts";
import { type WrittenColumn, type WrittenRow, writeCsv } from "#app/platform/tables/index.ts";
import type { Indicator, IndicatorValue } from "./indicator.ts";

/** All values of an indicator as a CSV file, its source on every row: never a value without one. */
export function dataFile(
  t: Translate,
  { slug, source }: Indicator,
  values: readonly IndicatorValue[],
): Uint8Array {
  const columns: readonly WrittenColumn[] = [
    { title: t("indicator:csv.indicator") },
    { title: t("indicator:csv.area") },
    { title: t("indicator:csv.sex") },
    { title: t("indicator:csv.age") },
    { title: t("indicator:csv.period") },
    { title: t("indicator:csv.value"), kind: "number" },
    { title: t("indicator:csv.base"), kind: "number" },
    { title: t("indicator:csv.error"), kind: "number" },
    { title: t("indicator:csv.preliminary") },
    { title: t("indicator:csv.source") },
  ];
  const rows = values.map((value): WrittenRow => [
    slug,
    value.areaCode,
    t(`indicator:sex.${value.sex}`),
    value.age,
    value.period,
    value.value,
    value.base,
    value.standardError,
    t(value.isPreliminary ? "indicator:csv.yes" : "indicator:csv.no"),
    source,
  ]);
  return writeCsv(columns, rows);
}
