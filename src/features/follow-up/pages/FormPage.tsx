import type { ComponentChildren, VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  DateField,
  Form,
  Hero,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import type { LinkTo } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import { Trail } from "./Trail.tsx";

export interface FormPageProps {
  readonly t: Translate;
  readonly trail: readonly LinkTo[];
  readonly title: string;
  readonly lede: string;
  readonly action: string;
  readonly back: string;
  readonly form: TypedForm;
  readonly button: string;
  /** Values that are sent and not shown. */
  readonly hidden: Readonly<Record<string, string | undefined>>;
  /** Whether the summary is written here too; it is not when a follow-up begins. */
  readonly withSummary: boolean;
  /** Fields above the name. */
  readonly children?: ComponentChildren;
}

/** Name, period and summary of a follow-up: when it begins, and when they are changed. */
export function FormPage(props: FormPageProps): VNode {
  const { t, trail, title, lede, action, back, form, button, hidden, withSummary, children } = props;
  const { typed } = form;
  return (
    <>
      <Trail t={t} links={trail} />
      <Hero kind="desk" title={title} lede={lede} />
      <Form action={action} errors={summaryOf(t, form)} hidden={hidden}>
        {children}
        <TextField
          name="title"
          label={t("follow-up:form.title")}
          value={typed.text("title")}
          error={errorOf(t, form, "title")}
          maxlength={200}
          required
        />
        <DateField
          name="from"
          label={t("follow-up:form.from")}
          value={typed.text("from")}
          error={errorOf(t, form, "from")}
          required
        />
        <DateField
          name="to"
          label={t("follow-up:form.to")}
          hint={t("follow-up:form.toHint")}
          value={typed.text("to")}
          error={errorOf(t, form, "to")}
          required
        />
        {withSummary && (
          <TextArea
            name="summary"
            label={t("follow-up:form.summary")}
            hint={t("follow-up:form.summaryHint")}
            value={typed.text("summary")}
            error={errorOf(t, form, "summary")}
            maxlength={5000}
            rows={8}
          />
        )}
        <Actions>
          <Button>{button}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
