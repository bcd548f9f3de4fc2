import type { VNode } from "preact";
import { Checkbox, FormPart, Hidden, Select, Small, TextArea } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { ITEM_KINDS } from "../../item/form.ts";
import type { ProposedItem } from "../presenter.ts";
import { Tick } from "./Tick.tsx";

/** One proposed item: taken or not, with its words to mend and what was read out of them to tick. */
export function ProposedItemPart(props: {
  readonly t: Translate;
  readonly item: ProposedItem;
  readonly form: TypedForm;
}): VNode {
  const { t, item, form } = props;
  const row = `item.${item.number}`;
  const text = form.typed.text(`${row}.text`);
  return (
    <FormPart legend={opening(text)} hint={item.source}>
      <Hidden name={`${row}.area`} value={item.area} />
      <Checkbox
        name={`${row}.take`}
        label={t("promise:proposal.itemTake")}
        checked={form.typed.text(`${row}.take`) !== ""}
      />
      <TextArea
        name={`${row}.text`}
        label={t("promise:item.text")}
        error={errorOf(t, form, `${row}.text`)}
        value={text}
        maxlength={2000}
        rows={3}
      />
      <Select
        name={`${row}.kind`}
        label={t("promise:item.kind")}
        hint={item.kindSource ?? undefined}
        error={errorOf(t, form, `${row}.kind`)}
        options={ITEM_KINDS.map((kind) => ({ value: kind, label: t(`promise:kind.${kind}`) }))}
        value={form.typed.text(`${row}.kind`)}
      />
      {item.fields.length > 0 && <Small>{t("promise:proposal.fields")}</Small>}
      {item.fields.map((field, index) => (
        <Tick
          {...field}
          name={`${row}.${field.name}`}
          id={`${row}.${field.name}.${index}`}
          chosen={form.typed.all(`${row}.${field.name}`)}
        />
      ))}
    </FormPart>
  );
}
