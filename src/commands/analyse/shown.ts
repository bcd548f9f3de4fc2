import type { Series } from "#app/statistics/series/index.ts";
import type { Verdict } from "#app/statistics/verdict/index.ts";

/** A measured value as pictures and tables show it: shares in per cent. */
export function shownValue({ kind, values, base }: Series, index: number): number {
  const value = values[index] ?? 0;
  return kind === "share" ? (100 * value) / (base?.[index] ?? 1) : value;
}

/** A verdict with the levels of its model as pictures and tables show them: shares in per cent. */
export function shownVerdict({ kind }: Series, verdict: Verdict): Verdict {
  if (kind !== "share") return verdict;
  const fitted = verdict.basis.fitted.map((one) => ({
    period: one.period,
    expected: one.expected * 100,
    fitted: one.fitted * 100,
    low: one.low * 100,
    high: one.high * 100,
  }));
  return { ...verdict, basis: { ...verdict.basis, fitted } };
}
