import type { VNode } from "preact";
import { EmptyState, Hero, LinkList, Section } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PublishedPromise } from "./published-promise.ts";
import { currentPromise } from "./published.ts";
import { yearsOf } from "./words.ts";

/** Every promise, the one in force first. */
export function ListPage(props: {
  readonly promises: readonly PublishedPromise[];
  readonly today: IsoDate;
  readonly t: Translate;
}): VNode {
  const { promises, today, t } = props;
  const current = currentPromise(promises, today);
  const earlier = promises.filter((promise) => promise !== current);
  return (
    <>
      <Hero title={t("publication:listTitle")} lede={t("publication:listLead")} />
      {current === null ? (
        <EmptyState title={t("publication:none")}>{t("publication:noneLead")}</EmptyState>
      ) : (
        <Section id="nu" title={t("publication:current")}>
          <LinkList links={[linkTo(current)]} />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section id="tidigare" kind="page" title={t("publication:earlier")}>
          <LinkList links={earlier.map(linkTo)} />
        </Section>
      )}
    </>
  );
}

function linkTo(promise: PublishedPromise): { href: string; text: string; more: string } {
  const years = yearsOf(promise);
  const { title, scope } = promise.content;
  return {
    href: `/loften/${promise.slug}`,
    text: title,
    more: [scope.name, title.includes(years) ? "" : years].filter(Boolean).join(", "),
  };
}
