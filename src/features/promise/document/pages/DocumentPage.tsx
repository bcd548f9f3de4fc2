import type { VNode } from "preact";
import { Actions, Button, ButtonLink, FileField, Form, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { Trail } from "../../pages/Trail.tsx";

/** Takes in a document that already is, as text or file. */
export function DocumentPage({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <>
      <Trail t={t} links={[{ href: "/arbeta/loften/dokument", text: t("promise:document.title") }]} />
      <Hero kind="desk" title={t("promise:document.title")} lede={t("promise:document.lede")} />
      <Form action="/arbeta/loften/dokument" errors={summaryOf(t, form)} files>
        <TextArea
          name="text"
          label={t("promise:document.paste")}
          error={errorOf(t, form, "text")}
          value={form.typed.text("text")}
          rows={10}
        />
        <FileField
          name="file"
          label={t("promise:document.or")}
          hint={t("promise:document.fileHint")}
          error={errorOf(t, form, "file")}
          accept=".docx,.pdf,.txt"
        />
        <Actions>
          <Button>{t("promise:document.read")}</Button>
          <ButtonLink href="/arbeta/loften/nytt" variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
