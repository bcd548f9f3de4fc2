import type { VNode } from "preact";
import { Actions, ButtonLink, Hero, LinkList, LoneLink, Notice, Section, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { EventId } from "#app/schema/tables.ts";
import { addressOf, REPORT } from "../../addresses.ts";
import { type Category, pathWords } from "../../category/category.ts";
import type { ListedEvent } from "../../record/event-record.ts";
import { weekNumber } from "../../week.ts";
import { numberOf, placeWords, timeWords } from "../presenter.ts";
import type { Report } from "../queries.ts";
import { OwnEvent } from "./OwnEvent.tsx";

export interface ReceiptPageProps {
  readonly t: Translate;
  readonly sent: Report;
  readonly events: readonly ListedEvent[];
  /** Events of others that may be the same, for each. */
  readonly similar: readonly { readonly event: EventId; readonly like: readonly ListedEvent[] }[];
  readonly categories: readonly Category[];
  readonly mayMend: boolean;
}

/** What was received, under which number, and what happens now. */
export function ReceiptPage(props: ReceiptPageProps): VNode {
  const { t, sent, events, categories, mayMend } = props;
  const like = props.similar.flatMap((one) => one.like);
  return (
    <>
      <Hero kind="desk" title={t("event:receipt.title")} />
      <Stack wide>
        <Notice kind="done" title={t("event:receipt.number", { number: numberOf(sent.id) })}>
          <p>
            {sent.nothingToReport
              ? t("event:receipt.nothing", { week: weekNumber(sent.weekFrom) })
              : t("event:receipt.received", { count: events.length })}
          </p>
        </Notice>
        {events.length > 0 && (
          <Section id="mottaget" title={t("event:receipt.what")} size="xs">
            <ol>
              {events.map((event) => (
                <OwnEvent {...{ t, event, categories, mayMend }} />
              ))}
            </ol>
          </Section>
        )}
        {like.length > 0 && (
          <Section id="lika" title={t("event:similar.title")} size="xs">
            <p>{t("event:similar.lead")}</p>
            <LinkList
              links={like.map((event) => ({
                href: addressOf.event(event.id),
                text: pathWords(categories.find(({ id }) => id === event.categoryId)?.path ?? []),
                more: `${timeWords(t, event)}, ${placeWords(t, event)}`,
              }))}
            />
          </Section>
        )}
        <Section id="sedan" title={t("event:receipt.next")} size="xs">
          <p>{t(sent.nothingToReport ? "event:receipt.nextNothing" : "event:receipt.nextEvents")}</p>
        </Section>
        <Actions full>
          <ButtonLink href={REPORT} fullWidth>
            {t("event:receipt.again")}
          </ButtonLink>
        </Actions>
        <LoneLink href={`${REPORT}/mina`} text={t("event:own.title")} />
      </Stack>
    </>
  );
}
