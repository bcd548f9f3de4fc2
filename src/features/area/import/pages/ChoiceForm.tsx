import type { VNode } from "preact";
import { Actions, Button, ButtonLink, DateField, Form, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { BOUNDARY_FILES } from "../../addresses.ts";
import { AREA_KINDS } from "../../area.ts";
import type { BoundaryFile } from "../../boundary/read-boundary-file.ts";

/** What the areas of a file are, and which of its properties says what. */
export function ChoiceForm(props: {
  readonly t: Translate;
  readonly address: string;
  readonly file: BoundaryFile;
  readonly properties: readonly string[];
  readonly form: TypedForm;
}): VNode {
  const { t, address, file, properties, form } = props;
  const error = (field: string) => errorOf(t, form, field);
  const value = (field: string) => form.typed.text(field);
  const options = properties.map((property) => ({ value: property, label: property }));
  return (
    <Form action={address} method="get" errors={summaryOf(t, form)}>
      {file.layers.length > 1 && (
        <Select
          name="layer"
          label={t("area:import.layer")}
          options={file.layers.map((layer) => ({ value: layer, label: layer }))}
          value={file.layer}
        />
      )}
      <Select
        name="kind"
        label={t("area:kindLabel")}
        options={AREA_KINDS.map((kind) => ({ value: kind, label: t(`area:kind.${kind}`) }))}
        value={value("kind")}
        error={error("kind")}
        required
      />
      <Select
        name="code"
        label={t("area:import.code")}
        hint={t("area:import.codeHint")}
        prompt={t("area:import.noCode")}
        options={options}
        value={value("code")}
        error={error("code")}
      />
      <Select
        name="name"
        label={t("area:import.name")}
        prompt={t("area:import.codeIsName")}
        options={options}
        value={value("name")}
        error={error("name")}
      />
      <TextField
        name="prefix"
        label={t("area:import.prefix")}
        hint={t("area:import.prefixHint")}
        value={value("prefix")}
        error={error("prefix")}
        short
      />
      <DateField
        name="from"
        label={t("area:import.from")}
        hint={t("area:import.fromHint")}
        value={value("from")}
        error={error("from")}
      />
      <TextField
        name="source"
        label={t("area:source")}
        hint={t("area:import.sourceHint")}
        value={value("source")}
        error={error("source")}
        required
      />
      <Actions>
        <Button>{t("area:import.compare")}</Button>
        <ButtonLink href={BOUNDARY_FILES} variant="tertiary">
          {t("area:otherFile")}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
