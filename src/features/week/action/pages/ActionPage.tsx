import type { VNode } from "preact";
import { Button, Columns, Form, Hero, RadioGroup, Section, Small, TextArea } from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { addressOf } from "../../addresses.ts";
import type { WeekChoices } from "../../choices.ts";
import { ConfirmPersons } from "../../pages/ConfirmPersons.tsx";
import { Trail } from "../../pages/Trail.tsx";
import { lateWords } from "../../presenter.ts";
import { type Action, ACTION_STATES } from "../action.ts";
import { ActionFields } from "./ActionFields.tsx";

export interface ActionPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly action: Action;
  /** Null for whoever may not change what was agreed. */
  readonly changing: { readonly choices: WeekChoices; readonly form: TypedForm } | null;
  /** Null for whoever may not say how it went. */
  readonly settling: TypedForm | null;
  readonly mayMakeMeasure: boolean;
}

/** An action: how it stands, how it went, and what was agreed. */
export function ActionPage(props: ActionPageProps): VNode {
  const { t, today, action, changing, settling, mayMakeMeasure } = props;
  const { what, organisation, person, dueOn, state, settledOn, remark, measureId } = action;
  const late = lateWords(t, action, today);
  return (
    <>
      <Trail
        t={t}
        monday={action.monday}
        links={[{ href: addressOf.action(action.id), text: t("week:action.page") }]}
      />
      <Hero kind="desk" title={what} />
      <p>
        {[organisation, person ?? ""].filter((part) => part !== "").join(", ")}.{" "}
        {t("week:action.agreedIn", { week: weekNumber(action.monday) })}{" "}
        {settledOn === null
          ? t("week:action.dueSentence", { day: formatDay(dueOn) })
          : t("week:action.settled", { state: t(`week:action.state.${state}`), day: formatDay(settledOn) })}
        {late !== undefined && (
          <>
            {" "}
            <strong class="hs-late">{late}</strong>
          </>
        )}
      </p>
      {remark !== "" && <p>{remark}</p>}
      {measureId !== null && (
        <p>
          <a href={`/arbeta/atgarder/${measureId}`}>{t("week:action.measure")}</a>
        </p>
      )}
      <Columns
        kind="desk"
        main={
          changing !== null && (
            <Section id="andra" title={t("week:action.edit")} size="xs">
              <Form
                action={addressOf.action(action.id)}
                errors={summaryOf(t, changing.form)}
                hidden={{ version: changing.form.typed.text("version") }}
              >
                <ActionFields t={t} form={changing.form} choices={changing.choices} />
                <Button>{t("common:save")}</Button>
              </Form>
            </Section>
          )
        }
        side={
          <>
            {settling !== null && <Settle {...{ t, action, form: settling }} />}
            {mayMakeMeasure && (
              <Section id="atgard" title={t("week:action.toMeasure")} size="xs" kind="panel">
                <Small>{t("week:action.toMeasureLead")}</Small>
                <Form action={`${addressOf.action(action.id)}/atgard`} layout="inline">
                  <Button variant="secondary">{t("week:action.toMeasure")}</Button>
                </Form>
              </Section>
            )}
          </>
        }
      />
    </>
  );
}

function Settle(props: { readonly t: Translate; readonly action: Action; readonly form: TypedForm }): VNode {
  const { t, action, form } = props;
  return (
    <Section id="hur-gick-det" title={t("week:action.settle")} size="xs" kind="form">
      <Form
        action={`${addressOf.action(action.id)}/klar`}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        <RadioGroup
          name="state"
          label={t("week:action.stateLabel")}
          options={ACTION_STATES.map((state) => ({ value: state, label: t(`week:action.state.${state}`) }))}
          value={form.typed.text("state")}
          error={errorOf(t, form, "state")}
        />
        <TextArea
          name="remark"
          label={t("week:action.remark")}
          hint={t("week:action.remarkHint")}
          value={form.typed.text("remark")}
          error={errorOf(t, form, "remark")}
        />
        <ConfirmPersons t={t} form={form} id="remark-confirmed" />
        <Button>{t("common:save")}</Button>
      </Form>
    </Section>
  );
}
