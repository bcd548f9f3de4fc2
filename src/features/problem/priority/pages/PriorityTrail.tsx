import type { VNode } from "preact";
import type { LinkTo } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { Trail } from "../../pages/Trail.tsx";
import { priorityAddress } from "../addresses.ts";

/** The way from the list of problems over the list of rounds to the page. */
export function PriorityTrail({
  t,
  links = [],
}: {
  readonly t: Translate;
  readonly links?: readonly LinkTo[];
}): VNode {
  return <Trail t={t} links={[{ href: priorityAddress.list, text: t("priority:title") }, ...links]} />;
}
