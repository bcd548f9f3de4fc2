import type { VNode } from "preact";
import {
  Actions,
  Button,
  Details,
  FileField,
  Form,
  Hero,
  LinkList,
  LinkRow,
  Section,
  Small,
  Stack,
} from "#app/design/index.ts";
import { formatMoment, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { FILES, LIST } from "../../addresses.ts";
import { COLUMNS } from "../columns.ts";
import type { BulkChange } from "../queries.ts";

/** Out and in again: download, upload, how the file is read, what was taken in before. */
export function FilePage(props: {
  t: Translate;
  form: TypedForm;
  /** A promise item as the file writes it. */
  example: string;
  history: readonly Omit<BulkChange, "before" | "after">[];
}): VNode {
  const { t, form, example, history } = props;
  return (
    <Stack wide>
      <Hero kind="desk" title={t("measure:bulk.title")} lede={t("measure:bulk.lede")} />
      <Section id="hamta" title={t("measure:bulk.download")} kind="desk">
        <p>{t("measure:bulk.downloadLead")}</p>
        <LinkRow
          links={[
            { href: `${LIST}/atgarder.xlsx`, text: t("measure:list.exportExcel") },
            { href: `${LIST}/atgarder.csv`, text: t("measure:list.exportCsv") },
          ]}
        />
      </Section>
      <Section id="las-in" title={t("measure:bulk.upload")} kind="form">
        <Form action={FILES} files errors={summaryOf(t, form)}>
          <FileField
            name="file"
            label={t("measure:bulk.file")}
            hint={t("measure:bulk.fileHint")}
            accept=".csv,.xlsx"
            error={errorOf(t, form, "file")}
            required
          />
          <Actions>
            <Button>{t("measure:bulk.try")}</Button>
          </Actions>
        </Form>
      </Section>
      <Details summary={t("measure:bulk.rules")}>
        <p>{t("measure:bulk.ruleRows")}</p>
        <p>{t("measure:bulk.ruleEmpty")}</p>
        <p>{t("measure:bulk.ruleList")}</p>
        <p>{t("measure:bulk.ruleItems", { example })}</p>
        <p>{t("measure:bulk.ruleFormulas")}</p>
        <p>{t("measure:bulk.ruleGone")}</p>
        <p>
          {t("measure:bulk.columns")}: {COLUMNS.map(({ title }) => title).join(", ")}.
        </p>
      </Details>
      <Section id="historik" title={t("measure:bulk.history")} kind="desk">
        {history.length === 0 ? (
          <Small>{t("measure:bulk.historyNone")}</Small>
        ) : (
          <LinkList
            links={history.map(({ id, fileName, rowsChanged, madeAt, undoneAt }) => ({
              href: `${FILES}/andring/${id}`,
              text: fileName,
              more: [
                t("measure:bulk.historyMore", { count: rowsChanged, when: formatMoment(madeAt) }),
                ...(undoneAt === null ? [] : [t("measure:bulk.undone", { when: formatMoment(undoneAt) })]),
              ].join(", "),
            }))}
          />
        )}
      </Section>
    </Stack>
  );
}
