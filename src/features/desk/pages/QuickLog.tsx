import type { VNode } from "preact";
import { Button, Form, LoneLink, NumberField, Section, Select, Small, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

export interface QuickLogProps {
  readonly t: Translate;
  readonly measures: readonly { readonly id: string; readonly title: string }[];
  readonly requestKey: string;
}

/** Logs something that was done, without leaving the desk. Everything else stands on the measure's own page. */
export function QuickLog({ t, measures, requestKey }: QuickLogProps): VNode {
  return (
    <Section id="logga" title={t("desk:quick.title")} kind="form" size="xs">
      {measures.length === 0 ? (
        <Small>{t("desk:quick.none")}</Small>
      ) : (
        <Form action="/arbeta/logga" label={t("desk:quick.title")} hidden={{ requestKey, kind: "done" }}>
          <Select
            name="measure"
            label={t("desk:quick.measure")}
            options={measures.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Select
            name="when"
            label={t("desk:quick.day")}
            options={(["today", "yesterday"] as const).map((value) => ({
              value,
              label: t(`measure:log.${value}`),
            }))}
            value="today"
          />
          <NumberField name="quantity" label={t("desk:quick.quantity")} value="1" />
          <TextField
            name="text"
            label={t("desk:quick.text")}
            hint={t("measure:log.textHint")}
            maxlength={500}
          />
          <div>
            <Button>{t("common:save")}</Button>
          </div>
        </Form>
      )}
      <LoneLink href="/arbeta/logga" text={t("desk:quick.more")} />
    </Section>
  );
}
