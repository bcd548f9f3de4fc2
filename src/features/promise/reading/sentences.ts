import { slicePassage, type Passage } from "./passage.ts";

const END = /[.!?]+["”)]?(?= |$)/gu;
/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bl\.?a|t\.?ex|d\.?v\.?s|o\.?s\.?v|m\.?m|m\.?fl|ca|kl|nr|s\.?k|resp|dec|nov|okt|sept?|aug|feb|jan|\d{1,2})\.$/iu;

/** Cuts a passage into sentences; "bl.a.", "kl." and "31." do not end one. */
export function sentencesOf(passage: Passage): readonly Passage[] {
  const text = passage.text;
  const sentences: Passage[] = [];
  let start = 0;
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== "") sentences.push(trimmedSlice(passage, start, end));
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, end - 12), end);
    const goesOn = /^ \p{Ll}/u.test(text.slice(end, end + 3));
    if (goesOn || (ABBREVIATION.test(before) && end < text.length)) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

function trimmedSlice(passage: Passage, start: number, end: number): Passage {
  const part = passage.text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return slicePassage(passage, from, start + part.trimEnd().length);
}
