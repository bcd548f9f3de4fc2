/** Parts of a promise document that are not focus areas. */
export type Section = "purpose" | "parties" | "period" | "follow_up" | "background";

const WORDS: readonly (readonly [RegExp, Section])[] = [
  [/^(?:syfte|syftet|mål|målet|övergripande mål|syfte och mål|målbild)$/iu, "purpose"],
  [/^(?:parter|parterna|avtalsparter|undertecknande parter)$/iu, "parties"],
  [
    /^(?:period|perioden|löftesperiod|avtalsperiod|giltighetstid|giltighet|gäller|tid|tidsperiod)$/iu,
    "period",
  ],
  [
    /^(?:uppföljning|uppföljningen|så följer vi upp|uppföljning och utvärdering|utvärdering|återkoppling)$/iu,
    "follow_up",
  ],
  [
    /^(?:bakgrund|inledning|lägesbild|gemensam lägesbild|problembild|nuläge|underlag|om medborgarlöftet|vad är ett medborgarlöfte|underskrifter|underskrift|kontakt|kontaktpersoner|källor|definitioner|kommunikation)\??$/iu,
    "background",
  ],
];
const LABEL = /^(?:#{1,6} )?([\p{L} ]{2,40}?) ?: ?(?=\S)/u;

/** The section a heading opens, "Syfte", "Uppföljning:", "2 Bakgrund"; null for a heading of content. */
export function sectionOf(heading: string): Section | null {
  const bare = heading.replace(/^\d[\d.)]* /u, "").replace(/ ?:$/u, "");
  return WORDS.find(([words]) => words.test(bare))?.[1] ?? null;
}

/** True for a heading that opens a section. */
export function isSectionWord(heading: string): boolean {
  return sectionOf(heading) !== null;
}

/** A section named on the line itself, "Syfte: färre inbrott", with where its content begins; null otherwise. */
export function labelledSection(line: string): { readonly section: Section; readonly start: number } | null {
  const match = LABEL.exec(line.slice(0, 60));
  const section = match === null ? null : sectionOf(match[1] ?? "");
  return match === null || section === null ? null : { section, start: match[0].length };
}
