import type { VNode } from "preact";
import { Actions, Button, Details, Form, Hero, Small, Stack, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { CarriedStep } from "../carried.ts";

/** The second half of signing in: a code from the app, or a recovery code. */
export function CodePage(props: {
  readonly t: Translate;
  readonly carried: CarriedStep;
  readonly wrong?: { readonly field: "code" | "recoveryCode"; readonly message: string } | undefined;
}): VNode {
  const { t, carried, wrong } = props;
  const errors = { title: t("common:errorSummary"), problems: wrong === undefined ? [] : [wrong] };
  const errorOf = (field: string): string | undefined => (wrong?.field === field ? wrong.message : undefined);
  const recovering = wrong?.field === "recoveryCode";
  return (
    <Stack>
      <Hero title={t("account:code.title")} />
      <Form action="/logga-in/kod" hidden={carried} errors={recovering ? undefined : errors}>
        <TextField
          name="code"
          label={t("account:code.label")}
          hint={t("account:code.hint", { issuer: t("common:brand") })}
          error={errorOf("code")}
          autocomplete="one-time-code"
          inputmode="numeric"
          short
          required
        />
        <Actions>
          <Button>{t("account:code.submit")}</Button>
        </Actions>
      </Form>
      {errorOf("code") !== undefined && <Small>{t("account:code.clock")}</Small>}
      <Details summary={t("account:code.useRecovery")} open={recovering}>
        <Form action="/logga-in/reservkod" hidden={carried} errors={recovering ? errors : undefined}>
          <TextField
            name="code"
            id="recoveryCode"
            label={t("account:code.recoveryLabel")}
            error={errorOf("recoveryCode")}
            autocomplete="off"
            short
            required
          />
          <Actions>
            <Button variant="secondary">{t("account:code.recoverySubmit")}</Button>
          </Actions>
        </Form>
      </Details>
    </Stack>
  );
}
