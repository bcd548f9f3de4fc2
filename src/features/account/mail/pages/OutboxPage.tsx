import type { VNode } from "preact";
import { EmptyState, Hero, Mail, Notice, Small, Stack } from "#app/design/index.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import type { WaitingMail } from "../outbox-queries.ts";

/** Mail that has not gone out, as the receiver would see it. */
export function OutboxPage(props: {
  readonly t: Translate;
  readonly mails: readonly WaitingMail[];
  readonly sendsMail: boolean;
}): VNode {
  const { t, mails, sendsMail } = props;
  const words = {
    from: t("account:outbox.from"),
    to: t("account:outbox.to"),
    when: t("account:outbox.when"),
  };
  return (
    <Stack>
      <Hero kind="desk" title={t("account:outbox.title")} lede={t("account:outbox.lead")} />
      {!sendsMail && (
        <Notice>
          <p>{t("account:outbox.noServer")}</p>
        </Notice>
      )}
      {mails.length === 0 && (
        <EmptyState title={t("account:outbox.none")}>{t("account:outbox.noneLead")}</EmptyState>
      )}
      {mails.map(({ recipient, subject, text, createdAt, attempts, lastError }) => (
        <>
          <Mail
            words={words}
            subject={subject}
            from={t("account:outbox.sender")}
            to={recipient}
            when={formatMoment(createdAt)}
            body={text}
          />
          {lastError !== null && (
            <Small>{t("account:outbox.failed", { count: attempts, error: lastError })}</Small>
          )}
        </>
      ))}
    </Stack>
  );
}
