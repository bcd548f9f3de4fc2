import type { VNode } from "preact";
import { DataTable, EmptyState, Section } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { termWords } from "../presenter.ts";
import type { HeldAssignment } from "../queries.ts";

export interface AssignmentListProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly assignments: readonly HeldAssignment[];
}

/** Who may do what for an organisation, and until when; former ones stay. */
export function AssignmentList({ t, today, assignments }: AssignmentListProps): VNode {
  return (
    <Section id="uppdrag" title={t("organisation:assignments.title")}>
      {assignments.length === 0 ? (
        <EmptyState title={t("organisation:assignments.none")}>
          {t("organisation:assignments.noneLead")}
        </EmptyState>
      ) : (
        <DataTable
          id="uppdrag-lista"
          caption={t("organisation:assignments.title")}
          captionHidden
          columns={[
            { title: t("organisation:assignments.person") },
            { title: t("organisation:assignments.role") },
            { title: t("organisation:assignments.term") },
          ]}
          rows={assignments.map(({ person, title, role, from, lastDay }) => ({
            cells: [
              title === "" ? person : `${person}, ${title}`,
              t(`account:role.${role}`),
              lastDay !== null && lastDay < today
                ? t("organisation:endedTerm", { term: termWords(t, from, lastDay) })
                : termWords(t, from, lastDay),
            ],
          }))}
        />
      )}
    </Section>
  );
}
