import { documentBlocks, type Block } from "./document-blocks.ts";
import { FrontMatter } from "./front-matter.ts";
import { FocusAreas } from "./focus-areas.ts";
import { LeftOvers } from "./left-over.ts";
import { PartyList } from "./parties.ts";
import type { ReadPromise } from "./proposal.ts";
import { labelledSection, sectionOf, type Section } from "./section.ts";

/** More undertakings than any promise has: a longer document is not read further. */
const MOST_ITEMS = 1000;

/**
 * Reads a promise document into proposals to confirm one by one: title, period, parties, purpose, follow-up,
 * focus areas and items, each with the exact words it was read from (places count in `source`) and how sure
 * the reading is. What went nowhere is in `leftOver`. Never throws; time is linear in the length of the text.
 */
export function readPromise(source: string): ReadPromise {
  const parties = new PartyList(source);
  const left = new LeftOvers(source);
  const front = new FrontMatter(source, parties, left);
  const areas = new FocusAreas(source, parties, left);
  let section: Section | null = null;
  let cutShort = false;
  for (const block of documentBlocks(source)) {
    if (areas.itemCount >= MOST_ITEMS) {
      left.add(block.start, source.trimEnd().length);
      cutShort = true;
      break;
    }
    section = takeBlock(block, section, front, areas, left);
  }
  const focusAreas = areas.read(front.period?.value ?? null);
  const { title, period, purpose, followUp } = front;
  return { title, period, parties: parties.all, purpose, followUp, focusAreas, ...left.lists(), cutShort };
}

/** Puts one block where it belongs and tells which section the next one stands in. */
function takeBlock(
  block: Block,
  section: Section | null,
  front: FrontMatter,
  areas: FocusAreas,
  left: LeftOvers,
): Section | null {
  if (block.kind === "furniture") {
    left.add(block.start, block.end, "page");
    return section;
  }
  if (front.takeTitle(block)) return section;
  if (block.kind === "heading") {
    const opened = sectionOf(block.passage.text);
    if (opened === null) areas.open(block);
    else {
      areas.close();
      if (opened === "background") left.add(block.start, block.end);
      else left.addHeading(block);
    }
    return opened;
  }
  const labelled = labelledSection(block.passage.text);
  if (labelled !== null) {
    front.takeSection(labelled.section, block, labelled.start);
  } else if (section !== null) {
    front.takeSection(section, block, 0);
  } else if (block.kind === "item") {
    areas.addItem(block);
  } else if (!front.takeOpening(block, areas.itemCount === 0)) {
    areas.addSentences(block);
  }
  return section;
}
