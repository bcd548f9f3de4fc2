import type { Series } from "./series.ts";

/** Periods from which shares and survey estimates are a series rather than single measurements. */
const SERIES_LENGTH = 24;

/**
 * Whether the values are single measurements that bring their own error and are compared as they are, rather than a
 * series that shows by itself how it varies. Single measurements may lie periods apart: surveys are seldom yearly.
 *
 * @example
 * isSingle({ kind: "share", periods: ["2021", "2024"] }) // → true
 */
export function isSingle({ kind, periods }: Pick<Series, "kind" | "periods">): boolean {
  return (kind === "share" || kind === "estimate") && periods.length < SERIES_LENGTH;
}
