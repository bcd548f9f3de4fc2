import type { VNode } from "preact";
import { Actions, Button, Form, Hero, LoneLink, Stack, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { PASSWORD_LENGTH } from "../../credential/password-policy.ts";

/** Asks for the address of whoever has forgotten the password. */
export function ForgottenPage({ t }: { readonly t: Translate }): VNode {
  return (
    <Stack>
      <Hero title={t("account:reset.title")} lede={t("account:reset.lead")} />
      <Form action="/glomt-losenord">
        <TextField
          name="email"
          type="email"
          label={t("account:signIn.email")}
          autocomplete="username"
          required
        />
        <Actions>
          <Button>{t("account:reset.submit")}</Button>
        </Actions>
      </Form>
      <LoneLink href="/logga-in" text={t("account:reset.backToSignIn")} />
    </Stack>
  );
}

/** The same answer for every address. */
export function LinkSentPage({ t }: { readonly t: Translate }): VNode {
  return (
    <Stack>
      <Hero title={t("account:reset.title")} lede={t("account:reset.sent")} />
      <LoneLink href="/logga-in" text={t("account:reset.backToSignIn")} />
    </Stack>
  );
}

/** Asks for the new password. */
export function NewPasswordPage(props: {
  readonly t: Translate;
  readonly token: string;
  readonly email: string;
  readonly wrong?: string | undefined;
}): VNode {
  const { t, token, email, wrong } = props;
  const problems = wrong === undefined ? [] : [{ field: "newPassword", message: wrong }];
  return (
    <Stack>
      <Hero title={t("account:reset.newTitle")} lede={t("account:reset.for", { email })} />
      <Form action={`/nytt-losenord/${token}`} errors={{ title: t("common:errorSummary"), problems }}>
        <TextField
          name="newPassword"
          type="password"
          label={t("account:reset.newPassword")}
          hint={t("account:password.hint", { min: PASSWORD_LENGTH.min })}
          error={wrong}
          autocomplete="new-password"
          required
        />
        <Actions>
          <Button>{t("account:reset.save")}</Button>
        </Actions>
      </Form>
    </Stack>
  );
}

/** The link cannot be used; why, and what to do. */
export function DeadLinkPage({ t, why }: { readonly t: Translate; readonly why: string }): VNode {
  return (
    <Stack>
      <Hero title={t("account:reset.deadTitle")} lede={why} />
      <LoneLink href="/glomt-losenord" text={t("account:reset.askNew")} />
    </Stack>
  );
}
