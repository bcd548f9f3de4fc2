import { isIsoDate } from "#app/platform/iso-date.ts";
import { DIRECTIONS } from "../item/form.ts";
import type { PromiseContent, Target } from "../promise.ts";

/** A target as the value of a checkbox: "at_least|4|kontroller". */
export function targetValue({ direction, number, unit }: Target): string {
  return `${direction}|${number}|${unit}`;
}

/** The target of a ticked checkbox; null for none, and for what no page of ours has sent. */
export function targetFrom(value: string): Target | null {
  const [, word, number, unit] = /^(\w+)\|(\d{1,12}(?:\.\d{1,6})?)\|(.*)$/.exec(value) ?? [];
  const direction = DIRECTIONS.find((one) => one === word);
  return direction === undefined || number === undefined
    ? null
    : { direction, number: Number(number), unit: (unit ?? "").trim() };
}

/** A period as the value of a checkbox: "2026-01-01/2027-12-31". */
export function periodValue(period: NonNullable<PromiseContent["period"]>): string {
  return `${period.from}/${period.to}`;
}

/** The period of a ticked checkbox; null for none, and for one that ends before it begins. */
export function periodFrom(value: string): PromiseContent["period"] {
  const [from = "", to = ""] = value.split("/");
  return isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : null;
}
