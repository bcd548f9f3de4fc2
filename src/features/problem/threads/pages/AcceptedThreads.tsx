import type { VNode } from "preact";
import { Button, DataTable, Form, Section } from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { addressOfAcceptance, addressOfThread } from "../presenter.ts";
import type { AcceptedThread } from "../thread.ts";

export interface AcceptedThreadsProps {
  readonly t: Translate;
  readonly accepted: readonly AcceptedThread[];
  readonly mayAccept: boolean;
}

/** Threads that may stay loose, each with the reason and who gave it. */
export function AcceptedThreads({ t, accepted, mayAccept }: AcceptedThreadsProps): VNode {
  const change = mayAccept ? [{ title: t("common:change") }] : [];
  return (
    <Section id="godtagna" title={t("problem:threads.accepted")} count={accepted.length}>
      <p>{t("problem:threads.acceptedLede")}</p>
      <DataTable
        id="godtagna-lista"
        caption={t("problem:threads.accepted")}
        captionHidden
        columns={[
          { title: t("problem:threads.record") },
          { title: t("problem:threads.missing") },
          { title: t("problem:threads.reason") },
          { title: t("problem:threads.by") },
          ...change,
        ]}
        rows={accepted.map((thread) => ({
          cells: [
            <a href={addressOfThread(thread)}>{thread.title}</a>,
            t(`problem:thread.${thread.kind}.title`),
            thread.reason,
            `${thread.by}, ${formatDay(swedishDay(thread.acceptedAt))}`,
            ...(mayAccept
              ? [
                  <Form action={`${addressOfAcceptance(thread)}/ta-upp`} layout="inline">
                    <Button
                      variant="tertiary"
                      label={t("problem:threads.takeUpLabel", { title: thread.title })}
                    >
                      {t("problem:threads.takeUp")}
                    </Button>
                  </Form>,
                ]
              : []),
          ],
        }))}
      />
    </Section>
  );
}
