import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, Hidden, Notice, Small, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { KeptForm } from "../kept-form.ts";
import { DESK } from "../onward.ts";

/** After signing in again: what was typed before can be sent now. */
export function KeptFormPage(props: {
  readonly t: Translate;
  readonly kept: KeptForm;
  readonly codesLeft?: string | undefined;
}): VNode {
  const { t, kept, codesLeft } = props;
  return (
    <Stack>
      <Hero title={t("account:kept.title")} lede={t("account:kept.lead")} />
      {codesLeft !== undefined && <Notice kind="warning">{codesLeft}</Notice>}
      <Resend t={t} kept={kept} />
    </Stack>
  );
}

/** The kept form with a button that sends it to where it was going. */
export function Resend({ t, kept }: { readonly t: Translate; readonly kept: KeptForm }): VNode {
  return (
    <>
      {kept.hadFiles && (
        <Notice kind="warning">
          <p>{t("account:kept.files")}</p>
        </Notice>
      )}
      <Form action={kept.action}>
        {kept.fields.map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <Actions>
          <Button>{t("account:kept.submit")}</Button>
          <ButtonLink variant="tertiary" href={DESK}>
            {t("account:kept.drop")}
          </ButtonLink>
        </Actions>
      </Form>
      <Small>{t("account:kept.secrets")}</Small>
    </>
  );
}
