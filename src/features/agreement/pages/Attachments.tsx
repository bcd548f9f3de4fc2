import type { VNode } from "preact";
import { Actions, Button, FileField, Form, LinkList, Section } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { AgreementId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import { ACCEPTED } from "../attachment-form.ts";
import type { AgreementView } from "../presenter.ts";

/** Files that belong to the agreement; added and removed only while it is being written. */
export function Attachments(props: {
  readonly t: Translate;
  readonly agreement: AgreementId;
  readonly view: AgreementView;
  readonly form: TypedForm;
}): VNode {
  const { t, agreement, view, form } = props;
  const links = view.attachments.map(({ href, name, size, removal }) => ({
    href,
    text: name,
    more: (
      <>
        {size}
        {view.mayEdit && (
          <Form action={removal} layout="inline" label={t("agreement:attachments.removeLabel", { name })}>
            <Button variant="tertiary" removes label={t("agreement:attachments.removeLabel", { name })}>
              {t("agreement:attachments.remove")}
            </Button>
          </Form>
        )}
      </>
    ),
  }));
  return (
    <Section id="bilagor" title={t("agreement:attachments.title")} kind="desk">
      {links.length === 0 ? <p>{t("agreement:attachments.none")}</p> : <LinkList links={links} />}
      {view.mayEdit && (
        <Form
          action={addressOf.attachments(agreement)}
          label={t("agreement:attachments.add")}
          errors={summaryOf(t, form)}
          files
        >
          <FileField
            name="file"
            label={t("agreement:attachments.file")}
            hint={t("agreement:attachments.fileHint")}
            error={errorOf(t, form, "file")}
            accept={ACCEPTED}
            required
          />
          <Actions>
            <Button variant="secondary">{t("agreement:attachments.submit")}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
