import type { VNode } from "preact";
import { Actions, Button, ButtonLink, FileField, Form, Hero, Small, TextField } from "#app/design/index.ts";
import { formatList, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { TableImport } from "../table-import.ts";

/** Asks for a table and where it comes from. */
export function TableFilePage(props: {
  t: Translate;
  what: Pick<TableImport<unknown>, "kind" | "address" | "list" | "columns">;
  form: TypedForm;
}): VNode {
  const { t, what, form } = props;
  return (
    <>
      <Hero kind="desk" title={t(`area:${what.kind}.title`)} lede={t(`area:${what.kind}.lede`)} />
      <Form action={what.address} files errors={summaryOf(t, form)}>
        <FileField
          name="file"
          label={t("area:table.file")}
          hint={t("area:table.fileHint")}
          accept=".csv,.xlsx"
          error={errorOf(t, form, "file")}
          required
        />
        <TextField
          name="source"
          label={t("area:source")}
          hint={t(`area:${what.kind}.sourceHint`)}
          value={form.typed.text("source")}
          error={errorOf(t, form, "source")}
          required
        />
        <Actions>
          <Button>{t("area:look")}</Button>
          <ButtonLink href={what.list} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
      <Small>{t("area:table.columns", { columns: formatList(what.columns) })}</Small>
      <Small>{t(`area:${what.kind}.rules`)}</Small>
    </>
  );
}
