import type { VNode } from "preact";
import { Breadcrumbs, type LinkTo } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { LIST } from "../addresses.ts";

/** The way from the list of indicators to the page. */
export function Trail({ t, links }: { readonly t: Translate; readonly links: readonly LinkTo[] }): VNode {
  return (
    <Breadcrumbs label={t("common:crumbs")} links={[{ href: LIST, text: t("indicator:title") }, ...links]} />
  );
}
