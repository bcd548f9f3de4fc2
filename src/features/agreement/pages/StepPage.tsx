import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";

export type StepPageProps = {
  readonly t: Translate;
  readonly title: string;
  /** What follows from it. */
  readonly lede: string;
  readonly action: string;
  readonly back: string;
  readonly submit: string;
  /** Asks why, where a reason is needed. */
  readonly reason: { readonly label: string; readonly form: TypedForm } | null;
  readonly removes: boolean;
};

/** One question before a step that changes a lot. */
export function StepPage({ t, title, lede, action, back, submit, reason, removes }: StepPageProps): VNode {
  return (
    <>
      <Hero kind="desk" title={title} lede={lede} />
      <Form action={action} errors={reason === null ? undefined : summaryOf(t, reason.form)}>
        {reason !== null && (
          <TextArea
            name="reason"
            label={reason.label}
            value={reason.form.typed.text("reason")}
            error={errorOf(t, reason.form, "reason")}
            rows={3}
            maxlength={1000}
            required
          />
        )}
        <Actions>
          <Button removes={removes}>{submit}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
