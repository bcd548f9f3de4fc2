import type { VNode } from "preact";
import { Actions, ButtonLink, DataTable, EmptyState, Hero } from "#app/design/index.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { priorityAddress } from "../addresses.ts";
import type { RoundLine } from "../round.ts";
import { PriorityTrail } from "./PriorityTrail.tsx";

export interface RoundListPageProps {
  readonly t: Translate;
  readonly rounds: readonly RoundLine[];
  readonly mayWrite: boolean;
}

/** All rounds of priorities. */
export function RoundListPage({ t, rounds, mayWrite }: RoundListPageProps): VNode {
  const add = { href: priorityAddress.fresh, text: t("priority:list.new") };
  return (
    <>
      <PriorityTrail t={t} />
      <Hero kind="desk" title={t("priority:title")} lede={t("priority:list.lede")} />
      {mayWrite && rounds.length > 0 && (
        <Actions>
          <ButtonLink href={add.href}>{add.text}</ButtonLink>
        </Actions>
      )}
      {rounds.length === 0 ? (
        <EmptyState title={t("priority:list.none")} {...(mayWrite ? { action: add } : {})}>
          {t("priority:list.noneLead")}
        </EmptyState>
      ) : (
        <DataTable
          id="prioriteringar"
          caption={t("priority:list.caption")}
          columns={[
            { title: t("priority:list.name") },
            { title: t("priority:list.day") },
            { title: t("priority:list.meeting") },
            { title: t("priority:list.state") },
            { title: t("priority:list.chosen"), numeric: true },
          ]}
          rows={rounds.map(({ id, name, day, meeting, decidedAt, chosen, candidates }) => ({
            cells: [
              <a href={priorityAddress.round(id)}>{name}</a>,
              formatDay(day),
              meeting,
              t(decidedAt === null ? "priority:list.open" : "priority:list.decided"),
              t("priority:list.chosenOf", { chosen, candidates }),
            ],
          }))}
        />
      )}
    </>
  );
}
