import type { VNode } from "preact";
import { Actions, ButtonLink, DataTable, Details, EmptyState, Section } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { termWords } from "../../presenter.ts";
import { isSitting, type Member } from "../member.ts";

export interface MemberListProps {
  readonly t: Translate;
  readonly today: IsoDate;
  /** Address of the body. */
  readonly here: string;
  readonly members: readonly Member[];
  readonly mayChange: boolean;
}

/** Who sits in a council or group, with former members folded away. */
export function MemberList({ t, today, here, members, mayChange }: MemberListProps): VNode {
  const sitting = members.filter((one) => isSitting(one, today));
  const former = members.filter((one) => !isSitting(one, today));
  return (
    <Section id="ledamoter" title={t("organisation:member.title")} count={sitting.length}>
      {sitting.length === 0 ? (
        <EmptyState title={t("organisation:member.none")}>{t("organisation:member.noneLead")}</EmptyState>
      ) : (
        <Members id="ledamoter-nu" {...{ t, here, mayChange }} members={sitting} />
      )}
      {mayChange && (
        <Actions>
          <ButtonLink href={`${here}/ledamoter/ny`} variant="secondary">
            {t("organisation:member.add")}
          </ButtonLink>
        </Actions>
      )}
      {former.length > 0 && (
        <Details summary={t("organisation:member.former", { count: former.length })}>
          <Members id="ledamoter-forr" {...{ t, here, mayChange }} members={former} />
        </Details>
      )}
    </Section>
  );
}

function Members(props: Omit<MemberListProps, "today"> & { readonly id: string }): VNode {
  const { t, id, here, members, mayChange } = props;
  const change = mayChange ? [{ title: t("common:change") }] : [];
  return (
    <DataTable
      id={id}
      caption={t("organisation:member.title")}
      captionHidden
      columns={[
        { title: t("organisation:member.name") },
        { title: t("organisation:member.role") },
        { title: t("organisation:member.organisation") },
        { title: t("organisation:assignments.term") },
        ...change,
      ]}
      rows={members.map((member) => ({
        cells: [
          member.name,
          member.deputyFor === null
            ? t(`organisation:memberRole.${member.role}`)
            : t("organisation:member.standsInFor", { name: member.deputyFor }),
          member.organisation ?? "",
          termWords(t, member.from, member.lastDay),
          ...(mayChange
            ? [
                <a
                  href={`${here}/ledamoter/${member.id}/avsluta`}
                  aria-label={t("organisation:member.endTitle", { name: member.name })}
                >
                  {t("organisation:member.end")}
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}
