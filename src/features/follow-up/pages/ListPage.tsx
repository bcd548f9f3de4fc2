import type { VNode } from "preact";
import { ButtonLink, EmptyState, Hero, LinkList, Section } from "#app/design/index.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import type { FollowedPromise } from "../queries.ts";

/** Every promise with its follow-ups. */
export function ListPage(props: {
  readonly t: Translate;
  readonly promises: readonly FollowedPromise[];
  readonly mayWrite: boolean;
}): VNode {
  const { t, promises, mayWrite } = props;
  return (
    <>
      <Hero kind="desk" title={t("follow-up:title")} lede={t("follow-up:lede")} />
      {promises.length === 0 && (
        <EmptyState title={t("follow-up:list.emptyTitle")}>{t("follow-up:list.empty")}</EmptyState>
      )}
      {promises.map((promise) => (
        <PromiseSection t={t} promise={promise} mayWrite={mayWrite} />
      ))}
    </>
  );
}

function PromiseSection(props: {
  readonly t: Translate;
  readonly promise: FollowedPromise;
  readonly mayWrite: boolean;
}): VNode {
  const { t, promise, mayWrite } = props;
  const { id, title, followUps } = promise;
  return (
    <Section id={`lofte-${promise.slug}`} kind="panel" size="xs" title={title}>
      {followUps.length === 0 && <p>{t("follow-up:list.none")}</p>}
      {followUps.length > 0 && (
        <LinkList
          links={followUps.map(({ id: followUp, title: text, from, to, number }) => ({
            href: addressOf.followUp(followUp),
            text,
            more: t(number === null ? "follow-up:list.draft" : "follow-up:list.decided", {
              period: t("follow-up:period", { from: formatDay(from), to: formatDay(to) }),
            }),
          }))}
        />
      )}
      {mayWrite && (
        <p>
          <ButtonLink href={addressOf.createFor(id)} variant="secondary">
            {t("follow-up:list.new")}
            <span class="ds-sr-only">{` (${title})`}</span>
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
