import type { ClassifiedLine } from "./classify-lines.ts";
import { slicePassage, type Passage } from "./passage.ts";

const LOWER_START = /^[\p{Ll}\p{Nd}(]/u;
const UNFINISHED =
  /(?:[,–-]| (?:och|eller|samt|i|på|vid|med|mot|för|till|att|av|om|som|den|det|de|en|ett))$/u;
const FINISHED = /[.!?:;]$/u;
/** A line shorter than this was not broken by the width of the page. */
const FULL_LINE = 55;

/** True when `line` is the next line of the block that `first` began. */
export function continuesBlock(
  first: ClassifiedLine,
  previous: ClassifiedLine,
  line: ClassifiedLine,
): boolean {
  if (line.kind !== "paragraph") return false;
  const before = previous.passage.text;
  if (before === "") return true;
  const goesOn = LOWER_START.test(line.passage.text) && !FINISHED.test(before);
  if (line.blankBefore) return goesOn && line.afterFurniture;
  if (goesOn || UNFINISHED.test(before)) return true;
  if (first.kind === "item") return line.indented || (before.length >= FULL_LINE && !FINISHED.test(before));
  return before.length >= FULL_LINE;
}

const HYPHEN_END = /\p{L}-$/u;
const SUSPENDED = /^(?:och|eller|samt)(?!\p{L})/iu;
const SINGLE_CAPITAL = /(?:^|[^\p{L}])\p{Lu}{1,4}-$/u;

/**
 * What stands between two wrapped lines. "trafik-" + "kontroller" is one word; "trafik-" + "och" keeps its
 * hyphen and gets a space; "A-" + "traktorer" keeps its hyphen.
 */
export function joinedAcross(
  before: Passage,
  after: Passage,
): { readonly before: Passage; readonly glue: "" | " " } {
  if (before.text === "") return { before, glue: "" };
  if (!HYPHEN_END.test(before.text) || SUSPENDED.test(after.text)) return { before, glue: " " };
  if (SINGLE_CAPITAL.test(before.text) || !/^\p{Ll}/u.test(after.text)) return { before, glue: "" };
  return { before: slicePassage(before, 0, before.text.length - 1), glue: "" };
}
