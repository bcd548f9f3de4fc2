import type { VNode } from "preact";
import { Breadcrumbs } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** Where a page below the own account lies. */
export function OwnTrail(props: {
  readonly t: Translate;
  readonly title: string;
  readonly href: string;
}): VNode {
  const { t, title, href } = props;
  return (
    <Breadcrumbs
      label={t("common:crumbs")}
      links={[
        { href: "/arbeta/jag", text: t("account:own.title") },
        { href, text: title },
      ]}
    />
  );
}
