import { formatDay, formatList, opening, type Translate } from "#app/platform/language/index.ts";
import type { FocusAreaId, PromiseItemId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import type { Remark } from "../checker/remark.ts";
import { type ComparisonSummary, summariseComparison } from "../comparison/summary.ts";
import type { PromiseStep } from "../promise-status.ts";
import type { EvidenceContent, PromiseContent } from "../promise.ts";
import { type RemarkWords, remarkWords } from "../remark-words.ts";
import { periodWords, targetWords } from "../words.ts";
import { contentOf, itemsOf, type PromiseItem, type WorkingPromise } from "../working-text.ts";

/** A name with its value. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** An item as it will read, with what the checker says beside it. */
export interface ItemView {
  readonly id: PromiseItemId;
  readonly reference: string;
  readonly name: string;
  readonly text: string;
  /** Who, how many, when and where, in one line. */
  readonly facts: string;
  readonly remarks: readonly RemarkWords[];
  readonly first: boolean;
  readonly last: boolean;
}

/** A focus area with its items. */
export interface AreaView {
  readonly id: FocusAreaId;
  readonly number: number;
  readonly name: string;
  readonly items: readonly ItemView[];
  readonly first: boolean;
  readonly last: boolean;
}

/** Everything the page of one promise says. */
export interface OverviewView {
  readonly title: string;
  readonly status: string;
  readonly statusSentence: string;
  readonly about: readonly NamedValue[];
  readonly areas: readonly AreaView[];
  /** What is missing in the promise as a whole. */
  readonly gaps: readonly RemarkWords[];
  readonly next: string;
  readonly comparison: ComparisonSummary | null;
  readonly chain: { readonly withoutCause: number; readonly withoutIndicator: number };
}

/** Puts one promise in words. */
export function presentOverview(
  t: Translate,
  promise: WorkingPromise,
  remarks: readonly Remark[],
  predecessor: PromiseContent | null,
): OverviewView {
  const items = itemsOf(promise);
  return {
    title: promise.title,
    status: t(`promise:status.${promise.status}`),
    statusSentence: t(`promise:statusSentence.${promise.status}`),
    about: aboutOf(t, promise),
    areas: promise.focusAreas.map((area, index) => ({
      id: area.id,
      number: index + 1,
      name: area.name,
      items: area.items.map((item, place) => itemView(t, promise, item, remarksAt(remarks, index, place))),
      first: index === 0,
      last: index === promise.focusAreas.length - 1,
    })),
    gaps: remarks
      .filter(({ where }) => where === "promise" || !("item" in where))
      .map((remark) => remarkWords(t, promise, remark)),
    next: nextWords(t, promise, remarks),
    comparison: predecessor === null ? null : summariseComparison(contentOf(promise), predecessor, remarks),
    chain: {
      withoutCause: items.filter(({ causes }) => causes.length === 0).length,
      withoutIndicator: items.filter(({ indicator }) => indicator === null).length,
    },
  };

  function itemView(
    translate: Translate,
    whole: WorkingPromise,
    item: PromiseItem,
    own: readonly Remark[],
  ): ItemView {
    return {
      id: item.id,
      reference: item.reference,
      name: item.heading ?? opening(item.text),
      text: item.text,
      facts: factsOf(translate, whole, item),
      remarks: own.map((remark) => remarkWords(translate, whole, remark)),
      first: item.id === items[0]?.id,
      last: item.id === items.at(-1)?.id,
    };
  }
}

/** The one button of each status: where it leads and what it is called. */
export function nextStep(
  t: Translate,
  promise: WorkingPromise,
  steps: readonly PromiseStep[],
): readonly { href: string; text: string }[] {
  const all: readonly (readonly [PromiseStep, href: string, text: string])[] = [
    ["send", addressOf.review(promise.id), t("promise:overview.toReview")],
    ["withdraw", addressOf.withdraw(promise.id), t("promise:overview.withdraw")],
    ["amend", addressOf.amend(promise.id), t("promise:overview.amend")],
    ["discard_amendment", addressOf.discard(promise.id), t("promise:overview.discard")],
    ["archive", addressOf.archive(promise.id), t("promise:overview.archive")],
  ];
  return all.flatMap(([step, href, text]) => (steps.includes(step) ? [{ href, text }] : []));
}

function nextWords(t: Translate, promise: WorkingPromise, remarks: readonly Remark[]): string {
  const count = remarks.filter(({ severity }) => severity === "gap").length;
  const writing = t("promise:overview.nextDraft", { count });
  switch (promise.status) {
    case "draft":
      return writing;
    case "amending":
      return `${t("promise:overview.nextAmending", { reason: promise.amendmentReason ?? "" })} ${writing}`;
    case "signing":
      return t("promise:overview.nextSigning");
    case "in_force":
      return promise.importedFrom === null
        ? t("promise:overview.nextInForce")
        : t("promise:overview.imported", { file: promise.importedFrom });
    case "archived":
      return t("promise:statusSentence.archived");
  }
  return promise.status satisfies never;
}

function aboutOf(t: Translate, promise: WorkingPromise): readonly NamedValue[] {
  const missing = t("promise:overview.missing");
  const scope = promise.scope.name === "" ? t(`promise:scope.${promise.scope.kind}`) : promise.scope.name;
  return [
    {
      name: t("promise:overview.period"),
      value: promise.period === null ? missing : periodWords(t, promise.period),
    },
    { name: t("promise:overview.scope"), value: scope },
    {
      name: t("promise:overview.partiesLabel"),
      value: formatList(promise.parties.map(({ name }) => name)) || missing,
    },
    ...(promise.agreement === null
      ? []
      : [{ name: t("promise:overview.agreement"), value: promise.agreement }]),
    { name: t("promise:overview.purpose"), value: promise.purpose ?? missing },
    { name: t("promise:overview.evidenceLabel"), value: evidenceWords(t, promise.evidence) || missing },
    { name: t("promise:overview.followUp"), value: promise.followUp ?? missing },
  ];
}

function evidenceWords(t: Translate, evidence: readonly EvidenceContent[]): string {
  return evidence
    .map(({ kind, text, date }) => {
      const words = `${t(`promise:evidenceKind.${kind}`)}: ${text}`;
      return date === null ? words : `${words} (${formatDay(date)})`;
    })
    .join("; ");
}

/** "Eskilstuna kommun och Polismyndigheten · minst 4 kontroller · senast 30 juni 2027 · vid skolorna". */
function factsOf(t: Translate, promise: WorkingPromise, item: PromiseItem): string {
  const actors = item.actors.flatMap((actor) => promise.parties[actor]?.name ?? []);
  return [
    t(`promise:kind.${item.kind}`),
    formatList(actors),
    item.target === null ? "" : targetWords(t, item.target),
    item.deadline === null ? (item.season ?? "") : t("promise:until", { day: formatDay(item.deadline) }),
    item.place ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function remarksAt(remarks: readonly Remark[], focusArea: number, item: number): readonly Remark[] {
  return remarks.filter(
    ({ where }) =>
      where !== "promise" && "item" in where && where.focusArea === focusArea && where.item === item,
  );
}
