import type { VNode } from "preact";
import {
  Actions,
  Button,
  DateField,
  Details,
  FileField,
  Form,
  Hero,
  LinkList,
  Section,
  Select,
  Small,
  Stack,
} from "#app/design/index.ts";
import { formatMoment, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { FILES } from "../../addresses.ts";
import type { SavedMapping } from "../../mapping/mapping.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { Import } from "../queries.ts";

export interface FilesPageProps {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly mappings: readonly SavedMapping[];
  readonly history: readonly Import[];
}

/** A file of values: choose it, how it is read, and what was taken in before. */
export function FilesPage({ t, form, mappings, history }: FilesPageProps): VNode {
  const { typed } = form;
  return (
    <Stack wide>
      <Trail t={t} links={[{ href: FILES, text: t("indicator:import.title") }]} />
      <Hero kind="desk" title={t("indicator:import.title")} lede={t("indicator:import.lede")} />
      <Form action={FILES} files errors={summaryOf(t, form)}>
        <FileField
          name="file"
          label={t("indicator:import.file")}
          hint={t("indicator:import.fileHint")}
          accept=".csv,.xlsx,.json,.gz"
          error={errorOf(t, form, "file")}
          required
        />
        <Select
          name="mapping"
          label={t("indicator:import.mapping")}
          hint={t("indicator:import.mappingHint")}
          prompt={t("indicator:import.newMapping")}
          options={mappings.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.text("mapping")}
        />
        <DateField
          name="retrievedOn"
          label={t("indicator:import.retrievedOn")}
          value={typed.text("retrievedOn")}
          error={errorOf(t, form, "retrievedOn")}
          required
        />
        <Actions>
          <Button>{t("indicator:import.try")}</Button>
        </Actions>
      </Form>
      <Details summary={t("indicator:import.rules")}>
        <p>{t("indicator:import.ruleCodes")}</p>
        <p>{t("indicator:import.ruleMissing")}</p>
        <p>{t("indicator:import.ruleGone")}</p>
        <p>{t("indicator:import.ruleAgain")}</p>
      </Details>
      <Section id="historik" title={t("indicator:import.history")} kind="desk">
        {history.length === 0 ? (
          <Small>{t("indicator:import.historyNone")}</Small>
        ) : (
          <LinkList
            links={history.map((one) => ({
              href: `${FILES}/inlast/${one.id}`,
              text: one.fileName,
              more: [
                t("indicator:import.historyMore", {
                  added: formatNumber(one.rowsAdded),
                  changed: formatNumber(one.rowsChanged),
                  when: formatMoment(one.importedAt),
                }),
                ...(one.undoneAt === null
                  ? []
                  : [t("indicator:import.undoneWhen", { when: formatMoment(one.undoneAt) })]),
              ].join(", "),
            }))}
          />
        )}
      </Section>
    </Stack>
  );
}
