import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { PROMISE_STATUSES, type PromiseStatus } from "../promise-status.ts";
import { periodWords } from "../words.ts";
import type { PromiseFilter, PromiseLine } from "./queries.ts";

/** What the list's address asks for; an unknown status is no filter. */
export function filterOf(query: URLSearchParams): PromiseFilter {
  const status = query.get("lage");
  return {
    status: PROMISE_STATUSES.find((one) => one === status) ?? null,
    words: (query.get("ord") ?? "").trim().slice(0, 100),
    page: /^[1-9]\d{0,3}$/.test(query.get("sida") ?? "") ? Number(query.get("sida")) : 1,
  };
}

/** The address of the list on a page, narrowed as it is. */
export function addressOfPage({ status, words }: PromiseFilter, page: number): string {
  const query = new URLSearchParams();
  if (status !== null) query.set("lage", status);
  if (words !== "") query.set("ord", words);
  if (page > 1) query.set("sida", String(page));
  return query.size === 0 ? "/arbeta/loften" : `/arbeta/loften?${query.toString()}`;
}

/** One row of the list in words. */
export interface PromiseRow {
  readonly href: string;
  readonly title: string;
  readonly status: string;
  readonly period: string;
  readonly parties: string;
  readonly items: number;
}

/** The list in words. */
export function presentList(t: Translate, lines: readonly PromiseLine[]): readonly PromiseRow[] {
  return lines.map((line) => ({
    href: addressOf.promise(line.id),
    title: line.title,
    status: t(`promise:status.${line.status}`),
    period: periodWords(t, line.period),
    parties: line.parties.join(", "),
    items: line.items,
  }));
}

/** The statuses as choices. */
export function statusChoices(
  t: Translate,
): readonly { readonly value: PromiseStatus; readonly label: string }[] {
  return PROMISE_STATUSES.map((value) => ({ value, label: t(`promise:status.${value}`) }));
}
