import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";

/** Says no, with a reason the others will read. */
export function DeclinePage(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly action: string;
  readonly back: string;
}): VNode {
  const { t, form, action, back } = props;
  return (
    <>
      <Hero kind="desk" title={t("signing:decline.title")} lede={t("signing:decline.lede")} />
      <Form action={action} errors={summaryOf(t, form)}>
        <TextArea
          name="reason"
          label={t("signing:decline.reason")}
          hint={t("signing:decline.reasonHint")}
          value={form.typed.text("reason")}
          error={errorOf(t, form, "reason")}
          rows={4}
          maxlength={1000}
          required
        />
        <Actions>
          <Button removes>{t("signing:decline.submit")}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
