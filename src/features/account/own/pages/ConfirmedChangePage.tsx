import type { ComponentChildren, VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { IdentityFields } from "./IdentityFields.tsx";
import { OwnTrail } from "./OwnTrail.tsx";

/** A change of one's own account, made only after showing who one is. */
export function ConfirmedChangePage(props: {
  readonly t: Translate;
  readonly title: string;
  readonly lede: string;
  readonly action: string;
  readonly submit: string;
  readonly form: TypedForm;
  /** What more is asked for. */
  readonly children?: ComponentChildren;
}): VNode {
  const { t, title, lede, action, submit, form, children } = props;
  return (
    <>
      <OwnTrail t={t} title={title} href={action} />
      <Hero kind="desk" title={title} lede={lede} />
      <Form action={action} errors={summaryOf(t, form)}>
        {children}
        <IdentityFields t={t} form={form} />
        <Actions>
          <Button>{submit}</Button>
          <ButtonLink variant="tertiary" href="/arbeta/jag">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
