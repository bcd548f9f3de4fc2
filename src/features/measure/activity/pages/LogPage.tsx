import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  DateField,
  Details,
  Form,
  Hero,
  Notice,
  RadioGroup,
  Stepper,
  TextField,
} from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { type PersonalData, personalDataWords } from "#app/platform/personal-data/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { LIST } from "../../addresses.ts";
import { type Measure, targetOf } from "../../measure.ts";
import { isSummed } from "../../progress/status.ts";
import { ACTIVITY_KINDS } from "../activity.ts";

export interface LogPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly measure: Measure;
  readonly form: TypedForm;
  /** What seemed to be personal data in the text, to be answered before it is saved. */
  readonly asked: readonly PersonalData[];
}

/** The log on a phone: two taps and a number. */
export function LogPage(props: LogPageProps): VNode {
  const { t, measure, form, asked } = props;
  const here = `${LIST}/${measure.id}`;
  const { typed } = form;
  return (
    <>
      <Hero kind="desk" title={t("measure:page.log")} above={measure.title} />
      {measure.stop !== null ? (
        <Notice kind="warning">{t("measure:log.stopped")}</Notice>
      ) : (
        <Form
          action={`${here}/logga`}
          errors={summaryOf(t, form)}
          hidden={{ requestKey: typed.text("requestKey") }}
        >
          {asked.length > 0 && <Question t={t} asked={asked} />}
          <RadioGroup
            name="kind"
            label={t("measure:log.kind")}
            look="chips"
            options={ACTIVITY_KINDS.map((kind) => ({
              value: kind,
              label: t(`measure:log.kindName.${kind}`),
            }))}
            value={typed.text("kind")}
            error={errorOf(t, form, "kind")}
          />
          <DayChoice {...props} />
          <Quantity {...props} />
          <TextField
            name="text"
            label={t("measure:log.text")}
            hint={t("measure:log.textHint")}
            value={typed.text("text")}
            error={errorOf(t, form, "text")}
            maxlength={500}
          />
          <Actions full>
            <Button fullWidth>{t("measure:log.save")}</Button>
          </Actions>
          <Extra {...props} />
          <Actions full>
            <ButtonLink href={here} variant="tertiary" fullWidth>
              {t("common:cancel")}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </>
  );
}

function Question({ t, asked }: { t: Translate; asked: readonly PersonalData[] }): VNode {
  const what = personalDataWords(t, asked);
  return (
    <>
      <Notice kind="warning" title={t("measure:log.askTitle")}>
        <p>{t("measure:log.ask", { what })}</p>
      </Notice>
      <Checkbox name="confirmed" value="yes" label={t("measure:log.confirm")} />
    </>
  );
}

function DayChoice({ t, today, form }: LogPageProps): VNode {
  const { typed } = form;
  return (
    <RadioGroup
      name="when"
      label={t("measure:log.day")}
      look="chips"
      options={[
        { value: "today", label: t("measure:log.today") },
        { value: "yesterday", label: t("measure:log.yesterday") },
        { value: "other", label: t("measure:log.other") },
      ]}
      value={typed.text("when")}
      error={errorOf(t, form, "when")}
      last={
        <DateField
          name="otherDay"
          label={t("measure:log.otherDay")}
          value={typed.text("otherDay") || today}
          error={errorOf(t, form, "otherDay")}
        />
      }
    />
  );
}

function Quantity({ t, measure, form }: LogPageProps): VNode {
  const { unit } = measure;
  const target = targetOf(measure);
  const single = target !== null && (target.direction === "at_most" || !isSummed(target));
  const label =
    unit === ""
      ? t("measure:log.quantityPlain")
      : t(single ? "measure:log.value" : "measure:log.quantity", { unit });
  return (
    <Stepper
      name="quantity"
      label={label}
      value={form.typed.text("quantity")}
      less={t("measure:log.less")}
      more={t("measure:log.more")}
      formaction={`${LIST}/${measure.id}/logga/antal#quantity`}
      submit={t("measure:log.save")}
      error={errorOf(t, form, "quantity")}
    />
  );
}

function Extra({ t, form }: LogPageProps): VNode {
  const { typed } = form;
  const names = ["place", "hours", "cost"] as const;
  const open = names.some((name) => typed.text(name) !== "" || errorOf(t, form, name) !== undefined);
  return (
    <Details summary={t("measure:log.extra")} open={open}>
      {names.map((name) => (
        <TextField
          name={name}
          label={t(`measure:log.${name}`)}
          {...(name === "place" ? {} : { inputmode: "decimal" as const, short: true })}
          value={typed.text(name)}
          error={errorOf(t, form, name)}
        />
      ))}
    </Details>
  );
}
