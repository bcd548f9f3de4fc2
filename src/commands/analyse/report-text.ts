import type { Translate } from "#app/platform/language/index.ts";
import {
  type Change,
  modelWords,
  type Verdict,
  verdictSentence,
  warningSentence,
} from "#app/statistics/verdict/index.ts";

/** The verdict as text for a terminal: sentence, table of models, checks, warnings. */
export function verdictText(t: Translate, verdict: Verdict): string {
  const { change, warnings, basis } = verdict;
  const checks = [
    t("statistics:report.periods", { ...basis }),
    ...(change === null ? [] : [t("statistics:report.method", { method: change.method })]),
    ...(change?.dispersion == null
      ? []
      : [t("statistics:report.dispersion", { dispersion: change.dispersion })]),
    basis.ljungBox === null
      ? t("statistics:report.noLjungBox")
      : t("statistics:report.ljungBox", { p: basis.ljungBox }),
  ];
  const said = warnings.map((warning) => warningSentence(t, warning));
  return [
    verdictSentence(t, verdict),
    ...(change === null ? [] : [section(changeLine(t, change), []), modelTable(t, verdict, change)]),
    section(t("statistics:report.checks"), checks),
    said.length === 0 ? t("statistics:report.noWarnings") : section(t("statistics:report.warnings"), said),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function changeLine(t: Translate, change: Change): string {
  const measure = t(`statistics:measure.${change.measure}`);
  return `${measure}: ${number(t, change.estimate)} (${intervalTitle(t, change)}: ${range(t, change.interval)})`;
}

function modelTable(t: Translate, { models }: Verdict, change: Change): string {
  const head = [t("statistics:report.model"), t("statistics:report.estimate"), intervalTitle(t, change), ""];
  const rows = models.map((model) => [
    modelWords(t, model),
    number(t, model.estimate),
    range(t, model.interval),
    model.chosen ? t("statistics:report.chosen") : "",
  ]);
  return section(t("statistics:report.models"), aligned([head, ...rows]));
}

function intervalTitle(t: Translate, { level }: Change): string {
  return t("statistics:report.interval", { level: level * 100 });
}

function range(t: Translate, { low, high }: Change["interval"]): string {
  return t("statistics:report.range", { low: number(t, low), high: number(t, high) });
}

function number(t: Translate, value: number): string {
  return Number.isFinite(value) ? t("statistics:report.number", { value }) : "∞";
}

/** Columns of equal width, the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
