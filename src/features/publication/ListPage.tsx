import type { VNode } from "preact";
import { EmptyState, Hero, LinkList, Section, Small } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PublishedPromise } from "./published-promise.ts";
import { currentPromise, ownPromises } from "./published.ts";
import { yearsOf } from "./words.ts";

/** Every promise, the one in force first. */
export function ListPage(props: {
  readonly promises: readonly PublishedPromise[];
  readonly kommun: { readonly code: string; readonly name: string };
  readonly today: IsoDate;
  readonly t: Translate;
}): VNode {
  const { promises, kommun, today, t } = props;
  const own = ownPromises(promises, kommun.code);
  const current = currentPromise(own, today);
  const earlier = own.filter((promise) => promise !== current);
  const elsewhere = promises.filter((promise) => !own.includes(promise));
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
      {elsewhere.length > 0 && (
        <Section id="andra" kind="page" title={t("publication:elsewhereTitle")}>
          <Small>{t("publication:elsewhereLead", { kommun: kommun.name })}</Small>
          <LinkList links={elsewhere.map(linkTo)} />
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
