import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Columns,
  DateField,
  Form,
  Hero,
  Section,
  Select,
  Small,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import type { NamedChoice } from "../../choices.ts";
import { Trail } from "../../pages/Trail.tsx";

/** Begins a promise: from nothing, from the one before, or from a document. */
export function NewPromisePage(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly predecessors: readonly NamedChoice<PromiseId>[];
}): VNode {
  const { t, form, predecessors } = props;
  const { typed } = form;
  return (
    <>
      <Trail t={t} links={[{ href: "/arbeta/loften/nytt", text: t("promise:creation.title") }]} />
      <Hero kind="desk" title={t("promise:creation.title")} lede={t("promise:creation.lede")} />
      <Columns
        kind="desk"
        main={
          <Form action="/arbeta/loften/nytt" errors={summaryOf(t, form)}>
            <TextField
              name="title"
              label={t("promise:creation.name")}
              hint={t("promise:creation.nameHint")}
              error={errorOf(t, form, "title")}
              value={typed.text("title")}
              maxlength={200}
              required
            />
            <DateField
              name="from"
              label={t("promise:creation.from")}
              error={errorOf(t, form, "from")}
              value={typed.text("from")}
            />
            <DateField
              name="to"
              label={t("promise:creation.to")}
              hint={t("promise:head.toHint")}
              error={errorOf(t, form, "to")}
              value={typed.text("to")}
            />
            {predecessors.length > 0 && (
              <Select
                name="predecessor"
                label={t("promise:creation.predecessor")}
                hint={t("promise:creation.predecessorHint")}
                prompt={t("promise:creation.none")}
                options={predecessors.map(({ id, name }) => ({ value: id, label: name }))}
                value={typed.text("predecessor")}
              />
            )}
            <Actions>
              <Button>{t("promise:creation.create")}</Button>
              <ButtonLink href="/arbeta/loften" variant="tertiary">
                {t("common:cancel")}
              </ButtonLink>
            </Actions>
          </Form>
        }
        side={
          <Section id="dokument" kind="panel" size="xs" title={t("promise:creation.documentTitle")}>
            <Small>{t("promise:creation.document")}</Small>
            <p>
              <ButtonLink href="/arbeta/loften/dokument" variant="secondary">
                {t("promise:creation.documentLink")}
              </ButtonLink>
            </p>
          </Section>
        }
      />
    </>
  );
}
