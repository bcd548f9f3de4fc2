import { explicitHeading, isHeading } from "./heading.ts";
import { readListMarker, type ListMarker } from "./list-marker.ts";
import { furnitureTest } from "./page-furniture.ts";
import { slicePassage, type Passage } from "./passage.ts";
import { sourceLines, type Line } from "./source-lines.ts";
import { isInfinitive } from "./verb.ts";

/** A line with its part in the document; the passage is without list mark and heading mark. */
export interface ClassifiedLine extends Omit<Line, "passage"> {
  readonly kind: "heading" | "item" | "paragraph" | "furniture";
  readonly passage: Passage;
  readonly afterFurniture: boolean;
}

interface Part {
  readonly kind: "heading" | "item" | "paragraph";
  readonly passage: Passage;
}

const OPENS_LIST = /(?:lovar|att|åtar sig|förbinder sig|ska|åtaganden|löften|vi)\s?:?$/iu;

/** Names each line's part from its mark, its form, and the line after it. */
export function* classifyLines(source: string): Generator<ClassifiedLine> {
  const isFurniture = furnitureTest(source);
  let afterFurniture = false;
  let listOpened = false;
  let titled = false;
  let markedAlone = false;
  for (const [line, next] of withNext(sourceLines(source))) {
    const title = !titled;
    titled = true;
    if (!title && isFurniture(line.passage.text)) {
      yield { ...line, kind: "furniture", afterFurniture };
      afterFurniture = true;
      continue;
    }
    const classified: Part = markedAlone ? plain(line) : classify(line, next, listOpened);
    markedAlone = classified.kind === "item" && classified.passage.text === "";
    if (classified.kind === "heading") listOpened = OPENS_LIST.test(classified.passage.text);
    const { start, end, blankBefore, indented } = line;
    const { kind, passage } = classified;
    yield { kind, passage, start, end, blankBefore, indented, afterFurniture };
    afterFurniture = false;
  }
}

function classify(line: Line, next: Line | null, listOpened: boolean): Part {
  const text = line.passage.text;
  const explicit = explicitHeading(text);
  if (explicit > 0) return { kind: "heading", passage: slicePassage(line.passage, explicit) };
  const marker = readListMarker(text);
  const passage = marker === null ? line.passage : slicePassage(line.passage, marker.length);
  const bulletFollows = next !== null && opensList(marker, next);
  const alone = line.blankBefore && (next === null || next.blankBefore);
  const bulleted = marker !== null && !(marker.kind === "number" && bulletFollows);
  if (isHeading(passage.text, { bulleted, bulletFollows, alone })) return { kind: "heading", passage };
  if (marker !== null || (listOpened && beginsWithVerb(text))) return { kind: "item", passage };
  return { kind: "paragraph", passage };
}

/** The line after a bullet that stands alone holds the bullet's words. */
function plain(line: Line): Part {
  return { kind: "paragraph", passage: line.passage };
}

/** A bullet after a plain line, a symbol after a number, or a further indented symbol begins a list under the line. */
function opensList(marker: ListMarker | null, next: Line): boolean {
  const following = readListMarker(next.passage.text);
  if (following === null) return false;
  if (marker === null) return true;
  return marker.kind === "number"
    ? following.kind === "symbol"
    : next.indented || following.kind === "number";
}

function beginsWithVerb(text: string): boolean {
  return isInfinitive((text.split(" ", 1)[0] ?? "").toLowerCase());
}

function* withNext<T>(all: Iterable<T>): Generator<readonly [T, T | null]> {
  let current: T | null = null;
  for (const next of all) {
    if (current !== null) yield [current, next];
    current = next;
  }
  if (current !== null) yield [current, null];
}
