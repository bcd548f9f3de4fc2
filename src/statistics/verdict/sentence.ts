import type { Translate } from "#app/platform/language/index.ts";
import { isCannot, type Result } from "../result.ts";
import { sizeWords } from "./size-words.ts";
import type { Basis, Verdict, VerdictWord } from "./verdict.ts";
import { periodWords, reasonSentence } from "./words.ts";

/**
 * The word of a verdict; nothing that can be said is "kan inte mätas".
 *
 * @example
 * verdictWord({ cannot: { code: "allZero" } }) // → "cannot_be_measured"
 */
export function verdictWord(verdict: Result<Verdict>): VerdictWord {
  return isCannot(verdict) ? "cannot_be_measured" : verdict.word;
}

/**
 * The verdict in plain words, the same on page, in report and in data file. It never says that the promise caused
 * a change: only with a comparison series it says what that speaks for. What is not established is never "no change".
 *
 * @example
 * verdictSentence((key) => key, { cannot: { code: "allZero" } }) // → "common:verdict.cannot_be_measured. statistics:reason.allZero"
 */
export function verdictSentence(t: Translate, verdict: Result<Verdict>): string {
  const word = `${t(`common:verdict.${verdictWord(verdict)}`)}.`;
  if (isCannot(verdict)) return `${word} ${reasonSentence(t, verdict.cannot)}`;
  const parts =
    verdict.tooEarly === null ? [changePart(t, verdict), whyPart(t, verdict)] : [earlyPart(t, verdict)];
  return [word, ...parts, waitingPart(t, verdict)].filter((part) => part !== "").join(" ");
}

function changePart(t: Translate, { change, word, basis }: Verdict): string {
  if (change === null) return "";
  const expected = meanExpected(basis);
  const said = (value: number) => sizeWords(t, change.measure, value, expected);
  const size = said(change.estimate);
  const values = {
    when: basis.atEnd
      ? t("statistics:sentence.atEnd", { last: periodWords(t, basis.last) })
      : t("statistics:sentence.since", { start: periodWords(t, basis.start) }),
    subject: subjectWords(t, basis),
    size: size.words,
    against: againstWords(t, basis, size.beside),
    low: said(change.interval.low).words,
    high: said(change.interval.high).words,
  };
  if (word !== "no_established_change") return t("statistics:sentence.changed", values);
  return size.beside === "near"
    ? t("statistics:sentence.level", values)
    : t("statistics:sentence.unsure", values);
}

function subjectWords(t: Translate, { kind, withBase }: Basis): string {
  return t(`statistics:subject.${kind === "count" && withBase ? "rate" : kind}`);
}

function againstWords(t: Translate, basis: Basis, beside: "than" | "as" | "near"): string {
  if (basis.compared) return t(`statistics:against.${beside}Compared`);
  const parts = [
    t("statistics:basis.level"),
    ...(basis.trend ? [t("statistics:basis.trend")] : []),
    ...(basis.season ? [t("statistics:basis.season")] : []),
  ];
  return t(`statistics:against.${beside}`, { basis: parts });
}

/** A change may be explained only as far as the comparison goes. */
function whyPart(t: Translate, { word, basis }: Verdict): string {
  if (word === "no_established_change") return "";
  if (!basis.compared) return t("statistics:sentence.beforeAfter");
  return word === "improved"
    ? t("statistics:sentence.comparedImproved")
    : t("statistics:sentence.comparedWorsened");
}

function earlyPart(t: Translate, { tooEarly, basis }: Verdict): string {
  if (tooEarly === null) return "";
  const start = periodWords(t, basis.start);
  if (tooEarly.code === "tooFewAfter") {
    return t("statistics:sentence.tooFewAfter", { count: tooEarly.have, need: tooEarly.need, start });
  }
  const until = periodWords(t, tooEarly.until);
  return t("statistics:sentence.waiting", { until, last: periodWords(t, basis.last) });
}

function waitingPart(t: Translate, { waiting, word, basis }: Verdict): string {
  if (waiting === null || word === "improved" || word === "worsened") return "";
  const promised = sizeWords(t, waiting.measure, waiting.promised, meanExpected(basis)).words;
  const subject = t(`statistics:subject.${basis.kind}`);
  if (waiting.months === null) return t("statistics:sentence.waitNever", { subject, promised });
  if (waiting.months === 0) return t("statistics:sentence.waitOver", { subject, promised });
  const values = { subject, promised, count: waiting.months };
  return waiting.withinPromise
    ? t("statistics:sentence.wait", values)
    : t("statistics:sentence.waitBeyond", values);
}

function meanExpected({ fitted, start }: Basis): number {
  const since = fitted.filter(({ period }) => period >= start);
  return since.reduce((sum, { expected }) => sum + expected / since.length, 0);
}
