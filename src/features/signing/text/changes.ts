import { diffWords } from "diff";
import type { DifferencePart } from "#app/design/index.ts";
import type { TextPart } from "./text-part.ts";

/** More changes than this in one part and the two are simply two texts; keeps the time bounded. */
const MOST_CHANGES = 600;

/**
 * What became of a text, part by part under the same headings: only parts that differ, in the order of the new
 * text, those that went last. Empty when every word is the same.
 */
export function changesBetween(
  before: readonly TextPart[],
  after: readonly TextPart[],
): readonly DifferencePart[] {
  const old = new Map(before.map((part) => [part.heading, textOf(part)]));
  const now = new Map(after.map((part) => [part.heading, textOf(part)]));
  const changed = [...now].flatMap(([heading, text]): DifferencePart[][] => {
    const earlier = old.get(heading);
    if (earlier === undefined) return [[{ kind: "added", text: joined(heading, text) }]];
    return earlier === text ? [] : [[{ kind: "same", text: `${heading}\n` }, ...wordChanges(earlier, text)]];
  });
  const gone = [...old]
    .filter(([heading]) => !now.has(heading))
    .map(([heading, text]): DifferencePart[] => [{ kind: "removed", text: joined(heading, text) }]);
  return [...changed, ...gone].flatMap((parts, index) =>
    index === 0 ? parts : [{ kind: "same" as const, text: "\n\n" }, ...parts],
  );
}

function wordChanges(before: string, after: string): readonly DifferencePart[] {
  const changes = diffWords(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) {
    return [
      { kind: "removed", text: `${before}\n` },
      { kind: "added", text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function textOf({ paragraphs }: TextPart): string {
  return paragraphs.join("\n");
}

function joined(heading: string, text: string): string {
  return text === "" ? heading : `${heading}\n${text}`;
}
