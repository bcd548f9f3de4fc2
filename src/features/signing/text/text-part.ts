/** A part of a text to be signed, under its heading. */
export interface TextPart {
  readonly heading: string;
  /** An undertaking stands one level below its focus area. */
  readonly level: 3 | 4;
  /** Exactly as they stand in the document. */
  readonly paragraphs: readonly string[];
}

/** A part of one paragraph; none when nothing is written. */
export function plainPart(heading: string, text: string | null): readonly TextPart[] {
  return text === null || text === "" ? [] : [{ heading, level: 3, paragraphs: text.split("\n") }];
}

/** A part with a paragraph for each line of a list; none for an empty list. */
export function listPart(heading: string, lines: readonly string[]): readonly TextPart[] {
  return lines.length === 0 ? [] : [{ heading, level: 3, paragraphs: lines }];
}
