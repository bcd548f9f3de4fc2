import type { Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";

/** What two people may have written differently in an indicator, in the order of its form. */
export function clashGroups(t: Translate): readonly ClashGroup[] {
  const plain = (name: PlainField) => plainGroup(name, t(`indicator:form.${name}`));
  const choice = (name: "kind" | "direction" | "periodKind"): ClashGroup => ({
    name,
    label: t(`indicator:form.${name}`),
    fields: [name],
    // What stands in the form was checked when it was saved; a word that is none is shown as it is.
    show: (fields) => (t as unknown as (key: string) => string)(`indicator:${name}.${fields.text(name)}`),
  });
  return [
    plain("name"),
    plain("definition"),
    choice("kind"),
    plain("unit"),
    choice("direction"),
    plain("scaleLow"),
    plain("scaleHigh"),
    choice("periodKind"),
    plain("completeAfterMonths"),
    plain("source"),
    plain("sourceAddress"),
    plain("method"),
    plain("population"),
    plain("geography"),
    plain("breaks"),
  ];
}

type PlainField =
  | "name"
  | "definition"
  | "unit"
  | "scaleLow"
  | "scaleHigh"
  | "completeAfterMonths"
  | "source"
  | "sourceAddress"
  | "method"
  | "population"
  | "geography"
  | "breaks";
