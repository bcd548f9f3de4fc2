import type { VNode } from "preact";
import {
  Button,
  ButtonLink,
  Columns,
  Form,
  Hero,
  LinkRow,
  Notice,
  OnePage,
  Pager,
  Section,
} from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import type { Action } from "../action/action.ts";
import { ActionFields } from "../action/pages/ActionFields.tsx";
import { ActionList } from "../action/pages/ActionList.tsx";
import { addressOf } from "../addresses.ts";
import type { WeekChoices } from "../choices.ts";
import type { WeekPicture } from "../picture.ts";
import { weekTitle } from "../presenter.ts";
import { PriorityFields } from "../priority/pages/PriorityFields.tsx";
import { PriorityList } from "../priority/pages/PriorityList.tsx";
import { canBeDecided } from "../week.ts";
import { Figures } from "./Figures.tsx";
import { NewAndGrave } from "./NewAndGrave.tsx";
import { WeekLevel } from "./WeekLevel.tsx";
import { WeekReporters } from "./WeekReporters.tsx";

export interface WeekPageProps {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly actions: readonly Action[];
  readonly today: IsoDate;
  /** Null for whoever may not write, and for a decided week. */
  readonly writing: {
    readonly choices: WeekChoices;
    readonly action: TypedForm;
    readonly priority: TypedForm;
  } | null;
  readonly mayDecide: boolean;
  readonly mayAct: (organisation: OrganisationId) => boolean;
}

/** A week: its level, what has happened, what goes first, and who does what. */
export function WeekPage(props: WeekPageProps): VNode {
  const { t, picture, actions, today, writing, mayDecide, mayAct } = props;
  const { monday, decided } = picture;
  const isOver = addDays(monday, 6) < today;
  const mayWrite = writing !== null;
  return (
    <>
      <Hero kind="desk" title={weekTitle(t, monday)} lede={<Standing {...{ t, picture, isOver }} />}>
        <LinkRow
          links={[
            { href: addressOf.wall(monday), text: t("week:links.wall") },
            { href: `${addressOf.actions(monday)}.csv`, text: t("week:links.file") },
          ]}
        />
      </Hero>
      {decided !== null && (
        <Notice>
          {t("week:decide.frozen")}{" "}
          <a href={addressOf.week(addDays(monday, 7))}>
            {t("week:decide.toNext", { week: weekNumber(addDays(monday, 7)) })}
          </a>
        </Notice>
      )}
      <OnePage>
        <Columns
          kind="desk"
          main={
            <>
              <WeekLevel {...{ t, picture, mayWrite }}>
                {mayDecide && decided === null && <Decide {...{ t, picture, today }} />}
              </WeekLevel>
              <NewAndGrave t={t} picture={picture} />
              <ActionList {...{ t, picture, today, mayAct }} now={actions} />
              <PriorityList {...{ t, picture, mayWrite }} />
              <Figures t={t} picture={picture} />
            </>
          }
          side={
            <>
              <WeekReporters {...{ t, picture, isOver }} />
              {writing !== null && <QuickAdd {...{ t, picture, writing }} />}
            </>
          }
        />
      </OnePage>
      <Neighbours t={t} monday={monday} />
    </>
  );
}

function Standing(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly isOver: boolean;
}): VNode {
  const { t, picture, isOver } = props;
  if (picture.decided !== null) {
    const { on, by } = picture.decided;
    return <>{t("week:decided", { day: formatDay(on), by })}</>;
  }
  return (
    <>
      {t("week:draft")}. {!isOver && t("week:goingOn")}
    </>
  );
}

function Decide(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly today: IsoDate;
}): VNode {
  const { t, picture, today } = props;
  const { monday, level } = picture;
  if (canBeDecided(picture, today)) {
    return <ButtonLink href={addressOf.decision(monday)}>{t("week:decide.title")}</ButtonLink>;
  }
  const friday = addDays(monday, 4);
  const isEarly = today < friday;
  return (
    <span class="hs-none">
      {isEarly || level !== null
        ? t("week:decide.tooEarly", { day: formatDay(friday) })
        : t("week:decide.noLevel")}
    </span>
  );
}

function QuickAdd(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly writing: NonNullable<WeekPageProps["writing"]>;
}): VNode {
  const { t, picture, writing } = props;
  const here = addressOf.week(picture.monday);
  const { choices } = writing;
  return (
    <>
      <Section id="ny-insats" title={t("week:action.add")} size="xs" kind="form">
        <Form action={`${here}/insatser`} errors={summaryOf(t, writing.action)}>
          <ActionFields t={t} form={writing.action} choices={choices} />
          <Button>{t("common:save")}</Button>
        </Form>
      </Section>
      <Section id="ny-prioritering" title={t("week:priority.add")} size="xs" kind="form">
        <Form action={`${here}/prioriteringar`} errors={summaryOf(t, writing.priority)}>
          <PriorityFields t={t} form={writing.priority} choices={choices} />
          <Button>{t("common:save")}</Button>
        </Form>
      </Section>
    </>
  );
}

function Neighbours({ t, monday }: { readonly t: Translate; readonly monday: IsoDate }): VNode {
  const [before, after] = [addDays(monday, -7), addDays(monday, 7)];
  return (
    <Pager
      label={t("week:weeks")}
      links={[
        {
          href: addressOf.week(before),
          kind: t("week:before"),
          text: t("week:of", { week: weekNumber(before) }),
        },
        {
          href: addressOf.week(after),
          kind: t("week:after"),
          text: t("week:of", { week: weekNumber(after) }),
        },
      ]}
    />
  );
}
