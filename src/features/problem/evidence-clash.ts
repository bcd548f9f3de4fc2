import type { Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { SOURCE_KINDS, STRENGTHS } from "./evidence.ts";

/** What of a claim's foundation two people may have written differently. */
export function evidenceGroups(t: Translate): readonly ClashGroup[] {
  const shown = (name: string, label: string, show: (value: string) => string): ClashGroup => ({
    ...{ name, label, fields: [name] },
    show: (fields: Fields) => show(fields.text(name)),
  });
  return [
    shown("sourceKind", t("cause:evidence.sourceKind"), (value) => {
      const kind = SOURCE_KINDS.find((one) => one === value);
      return kind === undefined ? "" : t(`cause:sourceKind.${kind}`);
    }),
    plainGroup("source", t("cause:evidence.source")),
    plainGroup("sourceAddress", t("cause:evidence.sourceAddress")),
    shown("strength", t("cause:evidence.strength"), (value) => {
      const strength = STRENGTHS.find((one) => one === value);
      return strength === undefined ? "" : t(`cause:strength.${strength}`);
    }),
  ];
}
