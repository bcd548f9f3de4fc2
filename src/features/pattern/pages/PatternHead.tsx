import type { ComponentChildren, VNode } from "preact";
import { Hero, LinkRow } from "#app/design/index.ts";
import { type EventSelection, selectionQuery } from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { HOT_SPOTS, NEAR_REPEATS, PATTERNS } from "../addresses.ts";

const PARTS = [
  { href: PATTERNS, key: "pattern:parts.when" },
  { href: HOT_SPOTS, key: "pattern:parts.hotSpots" },
  { href: NEAR_REPEATS, key: "pattern:parts.nearRepeats" },
] as const;

/** The head of a page of patterns, with the ways to the others about the same events. */
export function PatternHead(props: {
  readonly t: Translate;
  readonly title: string;
  readonly lede: ComponentChildren;
  readonly here: string;
  readonly selection: EventSelection;
}): VNode {
  const { t, title, lede, here, selection } = props;
  const query = selectionQuery(selection).toString();
  const links = PARTS.filter(({ href }) => href !== here).map(({ href, key }) => ({
    href: `${href}?${query}`,
    text: t(key),
  }));
  return (
    <Hero kind="desk" title={title} lede={lede}>
      <LinkRow links={links} />
    </Hero>
  );
}
