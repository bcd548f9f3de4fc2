import type { VNode } from "preact";
import { Actions, Button, ButtonLink, DateField, Form, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { LIST } from "../../addresses.ts";
import type { Measure } from "../../measure.ts";

/** Stops a measure before it is done: when, and why. */
export function StopPage(props: { t: Translate; measure: Measure; form: TypedForm }): VNode {
  const { t, measure, form } = props;
  const here = `${LIST}/${measure.id}`;
  return (
    <>
      <Hero kind="desk" title={t("measure:stop.title")} above={measure.title} lede={t("measure:stop.lede")} />
      <Form
        action={`${here}/stoppa`}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        <DateField
          name="on"
          label={t("measure:stop.on")}
          value={form.typed.text("on")}
          error={errorOf(t, form, "on")}
          required
        />
        <TextArea
          name="reason"
          label={t("measure:stop.reason")}
          hint={t("measure:stop.reasonHint")}
          rows={3}
          value={form.typed.text("reason")}
          error={errorOf(t, form, "reason")}
          required
        />
        <Actions>
          <Button removes>{t("measure:stop.submit")}</Button>
          <ButtonLink href={here} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
