import type { VNode } from "preact";
import { Actions, Button, Form, Hero, LoneLink, Notice, Small, Stack, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Carried } from "../carried.ts";

/** The way in: address and password. */
export function SignInPage(props: {
  readonly t: Translate;
  readonly carried: Carried;
  readonly email?: string;
  /** What went wrong, and what to do. */
  readonly wrong?: readonly string[];
  /** Why the page is shown, when something happened before: signed out, new password. */
  readonly before?: string | undefined;
}): VNode {
  const { t, carried, email = "", wrong = [], before } = props;
  return (
    <Stack>
      <Hero title={t("account:signIn.title")} />
      {before !== undefined && (
        <Notice kind="note">
          <p>{before}</p>
        </Notice>
      )}
      <Form
        action="/logga-in"
        hidden={carried}
        errors={{ title: t("common:errorSummary"), problems: wrong.map((message) => ({ message })) }}
      >
        <TextField
          name="email"
          type="email"
          label={t("account:signIn.email")}
          value={email}
          autocomplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={t("account:signIn.password")}
          autocomplete="current-password"
          required
        />
        <Actions>
          <Button>{t("account:signIn.submit")}</Button>
        </Actions>
      </Form>
      <LoneLink href="/glomt-losenord" text={t("account:signIn.forgotten")} />
      <Small>{t("account:signIn.logged")}</Small>
    </Stack>
  );
}
