import type { VNode } from "preact";
import { RadioGroup, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SOURCE_KINDS, STRENGTHS } from "../evidence.ts";

/** Fields of what a claim rests on, and how firmly. */
export function EvidenceFields({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  const field = (name: "sourceKind" | "source" | "sourceAddress" | "strength") => ({
    name,
    label: t(`cause:evidence.${name}`),
    value: form.typed.text(name),
    error: errorOf(t, form, name),
  });
  return (
    <>
      <Select
        {...field("sourceKind")}
        prompt={t("cause:evidence.noSource")}
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`cause:sourceKind.${kind}`) }))}
      />
      <TextField {...field("source")} hint={t("cause:evidence.sourceHint")} />
      <TextField {...field("sourceAddress")} hint={t("cause:evidence.addressHint")} />
      <RadioGroup
        {...field("strength")}
        value={form.typed.text("strength") || "assumed"}
        options={STRENGTHS.map((strength) => ({
          value: strength,
          label: t(`cause:strength.${strength}`),
          more: t(`cause:strengthMeans.${strength}`),
        }))}
      />
    </>
  );
}
