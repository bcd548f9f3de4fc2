import type { VNode } from "preact";
import {
  Actions,
  Answer,
  Button,
  ButtonLink,
  DataTable,
  Form,
  Hero,
  Notice,
  Section,
  Small,
  Stack,
} from "#app/design/index.ts";
import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { FILES } from "../../addresses.ts";
import type { LookedThrough } from "../looked-through.ts";
import type { Plan } from "../plan.ts";
import { changeCells, placeCells, problemCells, summaryOfPlan, tallyOfPlan, written } from "../presenter.ts";
import { DifferenceNotice } from "./DifferenceNotice.tsx";

/** Rows of a table before it says that there are more. */
const SHOWN = 100;

export interface DryRunPageProps {
  readonly t: Translate;
  readonly file: { readonly id: string; readonly fileName: string };
  readonly looked: LookedThrough;
  /** Something changed between looking through and taking in. */
  readonly movedOn: boolean;
}

/** What a file would do: how many, what is wrong, and every difference; nothing is saved yet. */
export function DryRunPage({ t, file, looked, movedOn }: DryRunPageProps): VNode {
  const { plan, differences, unsaid, incoming } = looked;
  const takes = plan !== null && plan.problems.length === 0 && plan.added.length + plan.changed.length > 0;
  const here = `${FILES}/${file.id}`;
  return (
    <Stack wide>
      <Hero
        kind="desk"
        title={t("indicator:import.tryTitle", { file: file.fileName })}
        lede={t("indicator:import.tryLede")}
      />
      {movedOn && (
        <Notice kind="warning" title={t("indicator:import.movedOn")}>
          <p>{t("indicator:import.movedOnLead")}</p>
        </Notice>
      )}
      <DifferenceNotice t={t} differences={differences} />
      {unsaid.length > 0 && (
        <Notice kind="warning">
          {t("indicator:import.unsaid", {
            roles: formatList(unsaid.map((role) => t(`indicator:role.${role}`))),
          })}
        </Notice>
      )}
      {plan !== null && <Answer>{summaryOfPlan(t, plan)}</Answer>}
      {plan !== null && tallyOfPlan(t, plan, incoming.hasMorePages).map((line) => <Small>{line}</Small>)}
      {plan !== null && plan.problems.length > 0 && <Problems t={t} plan={plan} />}
      {plan !== null && plan.problems.length === 0 && !takes && (
        <Notice>{t("indicator:import.nothing")}</Notice>
      )}
      <Form action={`${here}/ta-in`} hidden={{ digest: looked.digest }}>
        <Actions>
          {takes && <Button>{t("indicator:import.take")}</Button>}
          <ButtonLink href={`${here}/koppling`} variant={plan === null ? "primary" : "secondary"}>
            {t("indicator:import.look")}
          </ButtonLink>
          <ButtonLink href={FILES} variant="tertiary">
            {t("indicator:import.other")}
          </ButtonLink>
        </Actions>
      </Form>
      {plan !== null && plan.changed.length > 0 && <Changed t={t} plan={plan} />}
      {plan !== null && plan.added.length > 0 && <Added t={t} plan={plan} />}
    </Stack>
  );
}

interface PartProps {
  readonly t: Translate;
  readonly plan: Plan;
}

function Problems({ t, plan }: PartProps): VNode {
  return (
    <Section id="fel-i-filen" title={t("indicator:import.errors")} kind="desk">
      <p>{t("indicator:import.errorsLead")}</p>
      <DataTable
        id="fel-tabell"
        caption={t("indicator:import.errors")}
        captionHidden
        columns={[
          { title: t("indicator:import.row") },
          { title: t("indicator:import.column") },
          { title: t("indicator:import.value") },
          { title: t("indicator:import.help") },
        ]}
        rows={plan.problems.slice(0, SHOWN).map((problem) => ({ cells: problemCells(t, problem) }))}
      />
      <More t={t} count={plan.problems.length} />
    </Section>
  );
}

function Changed({ t, plan }: PartProps): VNode {
  return (
    <Section id="andras" title={t("indicator:import.changedTitle")} count={plan.changed.length} kind="desk">
      <DataTable
        id="andras-tabell"
        caption={t("indicator:import.changedTitle")}
        captionHidden
        columns={[
          ...placeColumns(t),
          { title: t("indicator:import.before"), numeric: true },
          { title: t("indicator:import.after"), numeric: true },
        ]}
        rows={plan.changed.slice(0, SHOWN).map((change) => {
          const [before, after] = changeCells(t, change);
          return { cells: [...placeCells(t, change.after), <del>{before}</del>, <ins>{after}</ins>] };
        })}
      />
      <More t={t} count={plan.changed.length} />
    </Section>
  );
}

function Added({ t, plan }: PartProps): VNode {
  return (
    <Section id="nya" title={t("indicator:import.addedTitle")} count={plan.added.length} kind="desk">
      <DataTable
        id="nya-tabell"
        caption={t("indicator:import.addedTitle")}
        captionHidden
        columns={[...placeColumns(t), { title: t("indicator:import.value"), numeric: true }]}
        rows={plan.added
          .slice(0, SHOWN)
          .map((value) => ({ cells: [...placeCells(t, value), written(t, value)] }))}
      />
      <More t={t} count={plan.added.length} />
    </Section>
  );
}

function placeColumns(t: Translate) {
  return [
    { title: t("indicator:import.indicator") },
    { title: t("indicator:import.area") },
    { title: t("indicator:import.group") },
    { title: t("indicator:import.period") },
  ];
}

function More({ t, count }: { readonly t: Translate; readonly count: number }): VNode | null {
  if (count <= SHOWN) return null;
  return <Small>{t("indicator:import.more", { shown: SHOWN, rest: formatNumber(count - SHOWN) })}</Small>;
}
