import type { ItemContent, PartyContent, PublishedResult, Target } from "#app/features/promise/published.ts";
import { KEYS } from "./keys.ts";
import {
  anyText,
  elements,
  isAbsent,
  isRecord,
  LONG,
  member,
  type Node,
  optionalDay,
  optionalText,
  refuse,
  required,
  SHORT,
  text,
  warn,
  word,
} from "./node.ts";
import { shown } from "./problem.ts";
import { partyPlace } from "./read-parties.ts";
import { KIND_WORDS, unitOfUpperLimit } from "./words.ts";

/** What an item needs to know of the document it stands in. */
export interface Around {
  /** Null when they could not be read, which has been told: nobody can be found among them. */
  readonly parties: readonly PartyContent[] | null;
  /** Whether the document is of the older form, without `format`, where upper limits stand in the unit. */
  readonly older: boolean;
}

/** One undertaking. */
export function readItem(node: Node, around: Around): ItemContent | null {
  if (!isRecord(node, KEYS.item)) return null;
  const actors = member(node, "aktorer");
  return {
    heading: optionalText(node, "rubrik", SHORT),
    text: text(required(node, "text"), LONG),
    actors: isAbsent(actors) ? [] : readActors(elements(actors), around.parties),
    kind: word(required(node, "slag"), KIND_WORDS),
    target: readTarget(node, around.older),
    deadline: optionalDay(node, "senast"),
    season: optionalText(node, "arstid", SHORT),
    place: optionalText(node, "plats", SHORT),
    indicator: optionalText(node, "matt", LONG),
    baseline: optionalText(node, "utgangslage", LONG),
    continuationReason: optionalText(node, "skal_till_upprepning", LONG),
    results: readResults(member(node, "resultat")),
  };
}

function readActors(actors: readonly Node[], parties: Around["parties"]): readonly number[] {
  if (parties === null) return [];
  return [...new Set(actors.flatMap((actor) => partyPlace(actor, parties) ?? []))];
}

/** Figures stay where numbers are exact and where the forms can show them. */
const GREATEST = 999_999_999_999;

function readTarget(node: Node, older: boolean): Target | null {
  const [least, most, unit] = [member(node, "minst"), member(node, "hogst"), member(node, "enhet")];
  if (!isAbsent(least) && !isAbsent(most)) {
    refuse(node, "two_targets");
    return null;
  }
  if (isAbsent(least) && isAbsent(most)) {
    if (!isAbsent(unit)) warn(unit, "unit_without_number");
    return null;
  }
  const written = required(node, "enhet") === null ? "" : anyText(unit, SHORT);
  if (!isAbsent(most)) return { direction: "at_most", number: figure(most, 0), unit: written };
  const number = figure(least, 0);
  const limited = unitOfUpperLimit(written);
  if (limited !== null && older) return { direction: "at_most", number, unit: limited };
  if (limited !== null) warn(unit, "limit_in_unit");
  return { direction: "at_least", number, unit: written };
}

function figure(node: Node, least: number): number {
  const { value } = node;
  // JSON knows -0, which databases do not.
  if (typeof value === "number" && value >= least && value <= GREATEST) return value === 0 ? 0 : value;
  refuse(node, "number", { found: shown(value), least, most: GREATEST });
  return 0;
}

/** A number, a sentence, or a list where sources may contradict each other. */
function readResults(node: Node): readonly PublishedResult[] {
  if (isAbsent(node)) return [];
  if (!Array.isArray(node.value)) return [{ value: readValue(node), source: null, date: null }];
  return elements(node).flatMap((each) => {
    if (!isRecord(each, KEYS.result)) return [];
    const value = required(each, "varde");
    const outcome = value === null ? "" : readValue(value);
    return [{ value: outcome, source: optionalText(each, "kalla", LONG), date: optionalDay(each, "datum") }];
  });
}

function readValue(node: Node): number | string {
  if (typeof node.value === "number") return figure(node, -GREATEST);
  if (typeof node.value === "string") return text(node, LONG);
  refuse(node, "result", { found: shown(node.value) });
  return "";
}
