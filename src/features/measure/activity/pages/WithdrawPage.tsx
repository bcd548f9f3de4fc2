import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, Log, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { LIST } from "../../addresses.ts";
import { lineOf } from "../../page-presenter.ts";
import type { Activity } from "../activity.ts";

/** Takes a line of the log back, with the reason. */
export function WithdrawPage(props: { t: Translate; activity: Activity; form: TypedForm }): VNode {
  const { t, activity, form } = props;
  const here = `${LIST}/${activity.measureId}`;
  const { text, ...entry } = lineOf(t, activity);
  return (
    <>
      <Hero
        kind="desk"
        title={t("measure:log.withdrawTitle")}
        above={activity.measureTitle}
        lede={t("measure:log.withdrawLede")}
      />
      <Log entries={[{ ...entry, children: text }]} />
      <Form action={`${here}/logga/${activity.id}/ta-tillbaka`} errors={summaryOf(t, form)}>
        <TextArea
          name="reason"
          label={t("measure:log.reason")}
          rows={3}
          value={form.typed.text("reason")}
          error={errorOf(t, form, "reason")}
          required
        />
        <Actions>
          <Button removes>{t("measure:log.withdraw")}</Button>
          <ButtonLink href={here} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
