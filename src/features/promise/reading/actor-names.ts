import type { PartyKind } from "../promise.ts";

/** A party as a text names it. */
export interface ActorName {
  readonly name: string;
  readonly kind: PartyKind;
}

const POLICE =
  /^(?:polisen|polismyndigheten|lokalpolisen|lokalpolisområdet|områdespolisen|kommunpolisen|polis)s?$/u;
const KOMMUN =
  /^(?:kommunen|staden|stadsdelsförvaltningen|socialtjänsten|socialförvaltningen|kommunstyrelsen)s?$/u;
const OTHER = new RegExp(
  "^(?:bostadsbolag(?:et|en)?|bostadsföretag(?:et|en)?|fastighetsägar(?:e|en|na)|fastighetsbolag(?:et|en)|" +
    "räddningstjänsten|kustbevakningen|tullverket|trafikverket|kriminalvården|länsstyrelsen|regionen|" +
    "parkeringsbolaget|hyresgästföreningen|näringslivet|handlarna|krögarna|föreningarna|civilsamhället|" +
    "församlingen|brandförsvaret|kollektivtrafikbolaget|energibolaget)s?$",
  "u",
);

/** The party a single lower-case word names; genitives count ("polisens"). Null for other words. */
export function actorOfWord(lower: string, written: string): ActorName | null {
  const kind = POLICE.test(lower)
    ? "police"
    : KOMMUN.test(lower)
      ? "kommun"
      : OTHER.test(lower)
        ? "other"
        : null;
  if (kind === null) return null;
  const name = GENITIVE.test(lower) ? written.slice(0, -1) : written;
  return { name: name.charAt(0).toLocaleUpperCase("sv") + name.slice(1), kind };
}

const GENITIVE = /(?:en|et|na|s)s$/u;

/** Words after a proper name that make it an organisation: "Eskilstuna kommun", "Göteborgs Stad", "Hem AB". */
export const ORGANISATION_WORDS: ReadonlyMap<string, PartyKind> = new Map([
  ["kommun", "kommun"],
  ["kommuns", "kommun"],
  ["stad", "kommun"],
  ["stads", "kommun"],
  ["ab", "other"],
  ["bostäder", "other"],
]);

/** Words before a proper name that make it an organisation: "Region Sörmland", "Parkering Malmö". */
export const ORGANISATION_LEADS: ReadonlySet<string> = new Set([
  "region",
  "parkering",
  "länsstyrelsen",
  "stiftelsen",
]);
