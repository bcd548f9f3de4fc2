/** A part of a text to be signed, under its heading. */
export interface TextPart {
  readonly heading: string;
  /** Exactly as they stand in the document. */
  readonly paragraphs: readonly string[];
}

/** A part of one paragraph; none when nothing is written. */
export function plainPart(heading: string, text: string | null): readonly TextPart[] {
  return text === null || text === "" ? [] : [{ heading, paragraphs: text.split("\n") }];
}

/** A part with a paragraph for each line of a list; none for an empty list. */
export function listPart(heading: string, lines: readonly string[]): readonly TextPart[] {
  return lines.length === 0 ? [] : [{ heading, paragraphs: lines }];
}

/** The parts as running text, for comparing one edition with another. */
export function runningText(parts: readonly TextPart[]): string {
  return parts.map(({ heading, paragraphs }) => [heading, ...paragraphs].join("\n")).join("\n\n");
}
