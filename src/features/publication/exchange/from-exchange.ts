import type { FocusAreaContent, PromiseContent } from "#app/features/promise/published.ts";
import { KEYS } from "./keys.ts";
import {
  anyText,
  day,
  elements,
  isAbsent,
  isRecord,
  LONG,
  member,
  type Node,
  type Notes,
  optionalDay,
  optionalText,
  refuse,
  required,
  SHORT,
  text,
  word,
} from "./node.ts";
import { type ExchangeProblem, shown } from "./problem.ts";
import { type Around, readItem } from "./read-item.ts";
import { readParties } from "./read-parties.ts";
import { EVIDENCE_WORDS, FORMAT, SCOPE_WORDS } from "./words.ts";

/** A promise read from a document, or everything that is wrong with the document at once. */
export type Reading =
  | { readonly content: PromiseContent; readonly warnings: readonly ExchangeProblem[] }
  | {
      readonly content: null;
      readonly problems: readonly ExchangeProblem[];
      readonly warnings: readonly ExchangeProblem[];
    };

/**
 * Reads a promise in the open exchange format, as `lofte.schema.json` describes it. Takes any JSON value and never
 * throws. What the format does not have is left out with a warning; what is published about a promise (`utgava`,
 * `publicering`, `uppfoljning_av_atagande`) is no part of its text and is passed over.
 */
export function fromExchange(value: unknown): Reading {
  const notes: Notes = { problems: [], warnings: [] };
  const content = readPromise({ value, path: "$", notes });
  const { problems, warnings } = notes;
  return content === null || problems.length > 0
    ? { content: null, problems, warnings }
    : { content, warnings };
}

function readPromise(node: Node): PromiseContent | null {
  if (!isRecord(node, KEYS.promise)) return null;
  const parties = readParties(node);
  const around: Around = { parties, older: isOlder(member(node, "format")) };
  const areas = required(node, "fokusomraden");
  const evidence = member(node, "underlag");
  return {
    title: text(required(node, "titel"), SHORT),
    kommun: { code: readCode(required(node, "kommunkod")), name: text(required(node, "kommun"), SHORT) },
    policeDistrict: optionalText(node, "lokalpolisomrade", SHORT),
    parties: parties ?? [],
    scope: readScope(required(node, "omfattning")),
    period: readPeriod(required(node, "period")),
    agreement: optionalText(node, "overenskommelse", SHORT),
    purpose: optionalText(node, "syfte", LONG),
    evidence: isAbsent(evidence) ? [] : elements(evidence).flatMap(readEvidence),
    followUp: optionalText(node, "uppfoljning", LONG),
    focusAreas: areas === null ? [] : elements(areas).flatMap((area) => readFocusArea(area, around)),
    source: optionalText(node, "kalla", LONG),
    remark: optionalText(node, "anmarkning", LONG),
  };
}

function isOlder(format: Node): boolean {
  if (isAbsent(format)) return true;
  if (format.value !== FORMAT) refuse(format, "format", { found: shown(format.value), format: FORMAT });
  return false;
}

function readCode(node: Node | null): string {
  if (node === null) return "";
  if (typeof node.value === "string" && /^\d{4}$/.test(node.value)) return node.value;
  refuse(node, "code", { found: shown(node.value) });
  return "";
}

function readScope(node: Node | null): PromiseContent["scope"] {
  if (node === null || !isRecord(node, KEYS.scope)) return { kind: "kommun", name: "" };
  const name = required(node, "namn");
  return { kind: word(required(node, "slag"), SCOPE_WORDS), name: name === null ? "" : anyText(name, SHORT) };
}

function readPeriod(node: Node | null): PromiseContent["period"] {
  if (node === null || node.value === null || !isRecord(node, KEYS.period)) return null;
  const [from, to] = [day(required(node, "fran")), day(required(node, "till"))];
  if (from === null || to === null) return null;
  if (to < from) refuse(node, "ends_before_begins", { from, to });
  return { from, to };
}

function readEvidence(node: Node): PromiseContent["evidence"] {
  if (!isRecord(node, KEYS.evidence)) return [];
  const kind = word(required(node, "slag"), EVIDENCE_WORDS);
  return [{ kind, text: text(required(node, "text"), LONG), date: optionalDay(node, "datum") }];
}

function readFocusArea(node: Node, around: Around): readonly FocusAreaContent[] {
  if (!isRecord(node, KEYS.focusArea)) return [];
  const items = required(node, "atagan");
  return [
    {
      name: text(required(node, "namn"), SHORT),
      items: items === null ? [] : elements(items).flatMap((item) => readItem(item, around) ?? []),
    },
  ];
}
