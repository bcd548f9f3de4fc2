import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, FormPart, Hero, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { REACHED, type Reached } from "../contact.ts";

export interface SitePageProps {
  readonly t: Translate;
  readonly form: TypedForm;
}

/** How residents reach those who answer for the promise. */
export function SitePage({ t, form }: SitePageProps): VNode {
  return (
    <>
      <Hero kind="desk" title={t("desk:site.title")} lede={t("desk:site.lede")} />
      <Form
        action="/arbeta/webbplats"
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") }}
      >
        {REACHED.map((who) => (
          <ReachedFields t={t} form={form} who={who} />
        ))}
        <Actions>
          <Button>{t("desk:site.publish")}</Button>
          <ButtonLink href="/kontakt" variant="tertiary">
            {t("desk:site.look")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

function ReachedFields({ t, form, who }: SitePageProps & { readonly who: Reached }): VNode {
  const field = (part: "Title" | "Phone" | "Email") => ({
    name: `${who}${part}`,
    value: form.typed.text(`${who}${part}`),
    error: errorOf(t, form, `${who}${part}`),
  });
  return (
    <FormPart legend={t(`desk:site.${who}`)} hint={t(`desk:site.${who}Hint`)}>
      <TextField {...field("Title")} label={t("desk:site.titleLabel")} hint={t("desk:site.titleHint")} />
      <TextField {...field("Phone")} label={t("desk:site.phone")} type="tel" />
      <TextField {...field("Email")} label={t("desk:site.email")} type="email" />
    </FormPart>
  );
}
