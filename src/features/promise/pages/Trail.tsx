import type { VNode } from "preact";
import { Breadcrumbs, type LinkTo } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** The way from the list of promises to the page. */
export function Trail(props: { readonly t: Translate; readonly links: readonly LinkTo[] }): VNode {
  const { t, links } = props;
  return (
    <Breadcrumbs
      label={t("common:crumbs")}
      links={[{ href: "/arbeta/loften", text: t("promise:trail.promises") }, ...links]}
    />
  );
}
