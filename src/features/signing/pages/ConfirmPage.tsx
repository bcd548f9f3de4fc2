import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  Form,
  FormPart,
  Hero,
  Steps,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";

export type ConfirmPageProps = {
  readonly t: Translate;
  readonly form: TypedForm;
  /** Where the signature is sent. */
  readonly action: string;
  readonly back: string;
  /** The hash the person saw, sent along so that nothing else can be signed. */
  readonly sha256: string;
  readonly party: { readonly position: number; readonly party: string; readonly title: string };
  readonly lede: string;
};

/** Step two, a page of its own: who one is, and the words that sign. */
export function ConfirmPage({ t, form, action, back, sha256, party, lede }: ConfirmPageProps): VNode {
  return (
    <>
      <Hero
        kind="desk"
        above={<Steps label={t("signing:step", { current: 2, total: 2 })} current={2} total={2} />}
        title={t("signing:confirm.title")}
        lede={lede}
      />
      <Form action={action} errors={summaryOf(t, form)} hidden={{ sha256, party: party.position }}>
        <FormPart legend={t("signing:confirm.wordsLabel")}>
          <Checkbox
            name="confirmed"
            label={t("signing:confirm.words", { party: party.party, title: party.title })}
            checked={form.typed.text("confirmed") === "ja"}
            error={errorOf(t, form, "confirmed")}
            required
          />
        </FormPart>
        <FormPart legend={t("signing:confirm.identity")}>
          <TextField
            name="password"
            type="password"
            label={t("signing:confirm.password")}
            autocomplete="current-password"
            error={errorOf(t, form, "password")}
            required
          />
          <TextField
            name="code"
            label={t("signing:confirm.code")}
            hint={t("signing:confirm.codeHint")}
            autocomplete="one-time-code"
            error={errorOf(t, form, "code")}
            short
            required
          />
        </FormPart>
        <Actions>
          <Button>{t("signing:confirm.submit")}</Button>
          <ButtonLink href={back} variant="tertiary">
            {t("signing:confirm.back")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
