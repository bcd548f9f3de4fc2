import type { VNode } from "preact";
import { Breadcrumbs, type LinkTo } from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf, WEEK } from "../addresses.ts";

/** The way from the week to the page. */
export function Trail(props: {
  readonly t: Translate;
  /** The week that the page belongs to; left out when it belongs to none. */
  readonly monday?: IsoDate;
  readonly links: readonly LinkTo[];
}): VNode {
  const { t, monday, links } = props;
  const week =
    monday === undefined
      ? { href: WEEK, text: t("week:title") }
      : { href: addressOf.week(monday), text: t("week:of", { week: weekNumber(monday) }) };
  return <Breadcrumbs label={t("common:crumbs")} links={[week, ...links]} />;
}
