import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf, REPORT } from "../../addresses.ts";
import type { Category } from "../../category/category.ts";
import type { EventRecord } from "../../record/event-record.ts";
import { OwnEvent } from "./OwnEvent.tsx";

/** Asks before an event is taken back: its words and photo do not come again. */
export function WithdrawPage(props: {
  readonly t: Translate;
  readonly event: EventRecord;
  readonly categories: readonly Category[];
}): VNode {
  const { t, event, categories } = props;
  return (
    <>
      <Hero kind="desk" title={t("event:withdraw.title")} lede={t("event:withdraw.lede")} />
      <ul>
        <OwnEvent {...{ t, event, categories }} mayMend={false} />
      </ul>
      <Form action={`${REPORT}/${event.id}/ta-tillbaka`}>
        <Actions>
          <Button removes>{t("event:withdraw.do")}</Button>
          <ButtonLink href={addressOf.receipt(event.reportId)} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
