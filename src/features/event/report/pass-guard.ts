import {
  findPersonalData,
  type PersonalData,
  type PersonalDataKind,
  withoutPersonalData,
} from "#app/platform/personal-data/index.ts";
import type { GuardAnswer } from "../event.ts";
import type { TypedEvent, TypedPlace } from "./form.ts";

/** What the guard asks about one event, and what its texts would be without the words. */
export interface GuardQuestion {
  readonly event: number;
  readonly found: readonly Pick<PersonalData, "kind" | "words" | "sure">[];
  readonly offered: { readonly text: string; readonly wanted: string; readonly placeText: string };
}

/**
 * Lets an event past the personal-data guard: as it is when nothing is found; without the words, or with them,
 * when that was answered about these very words; otherwise with a question, and nothing changed.
 */
export function passGuard(
  index: number,
  typed: TypedEvent,
  names: readonly string[],
): {
  readonly event: TypedEvent;
  readonly question: GuardQuestion | null;
  readonly answers: readonly GuardAnswer[];
} {
  const placeText = "words" in typed.place ? typed.place.words : "";
  const found = [typed.text, typed.wantedAction, placeText].flatMap((text) => findPersonalData(text, names));
  if (found.length === 0) return { event: typed, question: null, answers: [] };
  const { answer, about } = typed.guard;
  const offered = {
    text: withoutPersonalData(typed.text, names),
    wanted: withoutPersonalData(typed.wantedAction, names),
    placeText: withoutPersonalData(placeText, names),
  };
  const asked = found.every(({ words }) => about.includes(words.replaceAll("\n", " ")));
  if (answer === null || !asked) {
    const question = {
      event: index,
      found: found.map(({ kind, words, sure }) => ({ kind, words, sure })),
      offered,
    };
    return { event: typed, question, answers: [] };
  }
  const kinds = new Set<PersonalDataKind>(found.map(({ kind }) => kind));
  const answers = [...kinds].map(
    (kind) => ({ kind, answer: answer === "keep" ? "kept" : "removed" }) as const,
  );
  if (answer === "keep") return { event: typed, question: null, answers };
  const place = withWords(typed.place, offered.placeText);
  const event = { ...typed, text: offered.text, wantedAction: offered.wanted, place };
  return { event, question: null, answers };
}

function withWords(place: TypedPlace, words: string): TypedPlace {
  if (place.kind === "here") return { ...place, words };
  if (place.kind !== "words") return place;
  if (words !== "") return { ...place, words };
  return place.areaId === null ? { kind: "unknown" } : { kind: "area", areaId: place.areaId };
}
