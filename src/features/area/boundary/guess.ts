import { type AreaKind } from "../area.ts";
import type { FileFeature } from "./feature.ts";

/** Which properties of a file say what, and what its areas are. */
export interface Reading {
  readonly kind: AreaKind;
  /** The property with the code; null when the areas have none. */
  readonly code: string | null;
  /** The property with the name; null when the code is the name. */
  readonly name: string | null;
  /** Only areas whose code begins so are taken; empty for all. */
  readonly prefix: string;
}

/** Names of properties in files of Swedish authorities, by what they say, the surest first; without signs and å, ä, ö. */
const CODES: Readonly<Record<AreaKind, readonly string[]>> = {
  kommun: ["kommunkod", "knkod", "komkod", "kommun", "kommuncode", "municipalitycode", "kod", "code", "id"],
  district: ["distriktkod", "distriktskod", "omradeskod", "kod", "code", "id"],
  regso: ["regsokod", "regso", "kod", "code"],
  deso: ["desokod", "deso", "kod", "code"],
  own: ["omradeskod", "lankod", "lanskod", "kod", "code", "id", "nummer", "nr"],
};
const NAMES: Readonly<Record<AreaKind, readonly string[]>> = {
  kommun: ["kommunnamn", "knnamn", "komnamn", "kommun", "namn", "name", "municipalityname"],
  district: ["distriktnamn", "distriktsnamn", "distrikt", "namn", "name", "omrade", "omradesnamn"],
  regso: ["regsonamn", "namn", "name", "regso"],
  deso: ["desonamn", "namn", "name"],
  own: [
    "namn",
    "name",
    "omrade",
    "omradesnamn",
    "lannamn",
    "lansnamn",
    "lan",
    "stadsdel",
    "ort",
    "title",
    "titel",
  ],
};

/** Titles of all properties, in the order they come. */
export function propertiesOf(features: readonly FileFeature[]): readonly string[] {
  return [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
}

/**
 * Guesses how a file is meant, from the names of its properties. `wanted` is what somebody has said already.
 * Divisions of the whole country are taken for the kommun alone.
 */
export function guessReading(
  features: readonly FileFeature[],
  kommunCode: string,
  wanted: Partial<Reading> = {},
): Reading {
  const properties = propertiesOf(features);
  const kind = wanted.kind ?? guessKind(properties);
  const telling = properties.filter((property) => tellsApart(features, property));
  const code = wanted.code === undefined ? propertyAmong(telling, CODES[kind]) : wanted.code;
  const names = propertyAmong(
    properties.filter((property) => property !== code),
    NAMES[kind],
  );
  const name = wanted.name === undefined ? names : wanted.name;
  const isNational = kind === "deso" || kind === "regso";
  const codes = isNational && code !== null ? features.map(({ properties: of }) => of[code] ?? "") : [];
  const others = codes.some((one) => !one.startsWith(kommunCode));
  const prefix = others && codes.some((one) => one.startsWith(kommunCode)) ? kommunCode : "";
  return { kind, code, name, prefix: wanted.prefix ?? prefix };
}

function guessKind(properties: readonly string[]): AreaKind {
  const plain = properties.map(bare);
  if (plain.some((name) => name.startsWith("deso"))) return "deso";
  if (plain.some((name) => name.startsWith("regso"))) return "regso";
  if (plain.some((name) => /^(?:kommun|kn|kom)(?:kod|namn)$/.test(name))) return "kommun";
  return "own";
}

/** Whether a property can be a code: every area has one, and no two the same. */
function tellsApart(features: readonly FileFeature[], property: string): boolean {
  const values = new Set(features.map(({ properties }) => properties[property] ?? ""));
  return values.size === features.length && !values.has("");
}

function propertyAmong(properties: readonly string[], known: readonly string[]): string | null {
  for (const name of known) {
    const found = properties.find((property) => bare(property) === name);
    if (found !== undefined) return found;
  }
  return null;
}

function bare(property: string): string {
  return property
    .toLocaleLowerCase("sv")
    .normalize("NFD")
    .replace(/[^a-z0-9]/gu, "");
}
