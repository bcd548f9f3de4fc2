import type { VNode } from "preact";
import { DataTable, Hero, LoneLink, LooseThreads, Notice, Section, Small, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import { addressOfAcceptance, addressOfThread, countOf, threadLines } from "../presenter.ts";
import type { AcceptedThread, LooseThread, ThreadGroup, ThreadKind } from "../thread.ts";
import { AcceptedThreads } from "./AcceptedThreads.tsx";

export interface ThreadsPageProps {
  readonly t: Translate;
  readonly groups: readonly ThreadGroup[];
  readonly accepted: readonly AcceptedThread[];
  /** The one kind that is shown in full; null shows all. */
  readonly only: ThreadKind | null;
  readonly mayAccept: boolean;
}

/** What lacks its next link, kind by kind: why it matters, what to do, and the way there. */
export function ThreadsPage(props: ThreadsPageProps): VNode {
  const { t, groups, accepted, only } = props;
  const loose = groups.filter(({ count }) => count > 0);
  return (
    <>
      <Hero kind="desk" title={t("problem:threads.title")} lede={t("problem:threads.lede")} />
      {only !== null && <LoneLink href={addressOf.threads} text={t("problem:threads.showAll")} />}
      {countOf(groups) === 0 && <Notice kind="done">{t("problem:threads.none")}</Notice>}
      <Stack wide>
        {only === null && (
          <Section
            id="oversikt"
            title={t("problem:threads.overview")}
            count={countOf(groups)}
            kind="desk"
            size="xs"
          >
            <LooseThreads threads={threadLines(t, groups)} />
          </Section>
        )}
        {loose.map((group) => (
          <Group {...props} group={group} />
        ))}
        {only === null && accepted.length > 0 && (
          <AcceptedThreads t={t} accepted={accepted} mayAccept={props.mayAccept} />
        )}
      </Stack>
    </>
  );
}

function Group({ t, group, only, mayAccept }: ThreadsPageProps & { readonly group: ThreadGroup }): VNode {
  const { kind, severity, count, threads } = group;
  const hasNote = threads.some(({ note }) => note !== "");
  return (
    <Section id={kind} title={t(`problem:thread.${kind}.title`)} count={count}>
      <p>{t(`problem:thread.${kind}.why`)}</p>
      <p>
        <strong>{t("problem:threads.do")}</strong> {t(`problem:thread.${kind}.do`)}
      </p>
      <Small>{t(`problem:threads.severity.${severity}`)}</Small>
      <DataTable
        id={`${kind}-lista`}
        caption={t(`problem:thread.${kind}.title`)}
        captionHidden
        columns={[
          { title: t("problem:threads.record") },
          ...(hasNote ? [{ title: t("problem:threads.belongsTo") }] : []),
          ...(mayAccept ? [{ title: t("problem:threads.accept") }] : []),
        ]}
        rows={threads.map((thread) => ({
          cells: [
            <a href={addressOfThread(thread)}>{thread.title}</a>,
            ...(hasNote ? [thread.note] : []),
            ...(mayAccept ? [<AcceptLink t={t} thread={thread} />] : []),
          ],
        }))}
      />
      {only === null && count > threads.length && (
        <LoneLink
          href={`${addressOf.threads}?slag=${kind}`}
          text={t("problem:threads.showKind", { count })}
        />
      )}
      {only !== null && count > threads.length && (
        <Small>{t("problem:threads.first", { count: threads.length })}</Small>
      )}
    </Section>
  );
}

function AcceptLink({ t, thread }: { readonly t: Translate; readonly thread: LooseThread }): VNode {
  return (
    <a
      href={addressOfAcceptance(thread)}
      aria-label={t("problem:threads.acceptLabel", { title: thread.title })}
    >
      {t("problem:threads.accept")}
    </a>
  );
}
