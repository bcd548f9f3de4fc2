import type { IntervalRowsProps } from "#app/design/index.ts";
import type { Indicator } from "#app/features/indicator/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { AreaBeside, Difference, Felt, Reported } from "./felt-safety.ts";

/** "62 procent (55–69)"; "62 procent, osäkerheten är inte känd". */
export function feltWords(t: Translate, indicator: Indicator, felt: Felt | null): string {
  if (felt === null) return t("felt-safety:noAnswer");
  const value = `${rounded(felt.value)} ${unitOf(t, indicator)}`;
  return felt.interval === null ? value : `${value} (${between(felt.interval)})`;
}

/** "5,5 per 1 000 invånare (4,7–6,4)"; what is missing where the inhabitants are not known. */
export function rateWords(t: Translate, { rate, interval }: Reported): string {
  if (rate === null || interval === null) return t("felt-safety:noInhabitants");
  return `${rounded(rate)} (${between(interval)})`;
}

/** How safe people feel, on the indicator's own scale: all of it for shares and indexes, from 0 for estimates. */
export function feltPicture(
  t: Translate,
  indicator: Indicator,
  areas: readonly AreaBeside[],
): IntervalRowsProps {
  const { from, to } = scaleOf(indicator, areas);
  return {
    axis: { from, to },
    ends: { from: formatNumber(from), to: `${formatNumber(to)} ${unitOf(t, indicator)}` },
    rows: areas.map(({ name, felt }) => ({
      name,
      words: feltWords(t, indicator, felt),
      value: felt?.value ?? null,
      interval: felt?.interval ?? null,
    })),
  };
}

/** Events per 1 000 inhabitants on a scale of their own, from 0. */
export function reportedPicture(t: Translate, areas: readonly AreaBeside[]): IntervalRowsProps {
  const highest = areas.reduce((most, { reported }) => Math.max(most, reported.interval?.high ?? 0), 0);
  const to = roundUp(highest);
  return {
    axis: { from: 0, to },
    ends: { from: "0", to: t("felt-safety:perThousand", { rate: to }) },
    rows: areas.map(({ name, reported }) => ({
      name,
      words: rateWords(t, reported),
      value: reported.rate,
      interval: reported.interval,
    })),
  };
}

/** What is said of an area where the two go apart, or where one of them is missing; undefined where there is nothing to say. */
export function areaSentence(
  t: Translate,
  { name: area, felt, reported }: AreaBeside,
  difference: Difference | undefined,
): string | undefined {
  if (difference !== undefined) return t(`felt-safety:difference.${difference}`, { area });
  if (felt === null) {
    return t(reported.count === 0 ? "felt-safety:difference.nothing" : "felt-safety:difference.noAnswer", {
      area,
      count: reported.count,
    });
  }
  if (reported.count === 0) return t("felt-safety:difference.noReports", { area });
  return reported.rate === null ? t("felt-safety:difference.noInhabitants", { area }) : undefined;
}

/** "procent", or the unit of the indicator. */
export function unitOf(t: Translate, { kind, unit }: Pick<Indicator, "kind" | "unit">): string {
  return kind === "share" ? t("felt-safety:percent") : unit;
}

function scaleOf(
  { kind, scaleLow, scaleHigh }: Indicator,
  areas: readonly AreaBeside[],
): { readonly from: number; readonly to: number } {
  if (kind === "share") return { from: 0, to: 100 };
  if (scaleLow !== null && scaleHigh !== null) return { from: scaleLow, to: scaleHigh };
  const ends = areas.flatMap(({ felt }) => (felt === null ? [] : [felt.interval?.high ?? felt.value]));
  return { from: 0, to: roundUp(Math.max(0, ...ends)) };
}

/** The next of 1, 2, 5, 10, 20 … at or above a number. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const ten = 10 ** Math.floor(Math.log10(value));
  return (([1, 2, 5, 10] as const).find((step) => step * ten >= value) ?? 10) * ten;
}

function rounded(value: number): string {
  return formatNumber(Number(value.toFixed(1)));
}

function between({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${rounded(low)}–${rounded(high)}`;
}
