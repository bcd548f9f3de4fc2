import { formatList, type Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import type { OrganisationLine } from "#app/features/organisation/index.ts";

/** What two people may have written differently in an agreement, in the order of its form. */
export function clashGroups(t: Translate, organisations: readonly OrganisationLine[]): readonly ClashGroup[] {
  const plain = (
    name: "title" | "purpose" | "areas" | "problems" | "documentation" | "followUp" | "source",
  ) => plainGroup(name, t(`agreement:form.${name}`));
  const nameOf = (id: string): string => organisations.find((one) => one.id === id)?.name ?? id;
  return [
    plain("title"),
    {
      name: "parties",
      label: t("agreement:form.parties"),
      fields: ["party", "signatoryTitle"],
      show: (fields) => pairs(fields, "party", "signatoryTitle", nameOf),
    },
    plain("purpose"),
    plain("areas"),
    plain("problems"),
    {
      name: "goals",
      label: t("agreement:form.goals"),
      fields: ["goal", "measuredBy"],
      show: (fields) => pairs(fields, "goal", "measuredBy", (goal) => goal),
    },
    plain("documentation"),
    plain("followUp"),
    {
      name: "period",
      label: t("agreement:form.period"),
      fields: ["from", "to"],
      show: (fields) => [fields.text("from"), fields.text("to")].filter((day) => day !== "").join(" – "),
    },
    plainGroup("renewalWarningMonths", t("agreement:form.warning")),
    plain("source"),
  ];
}

function pairs(fields: Fields, first: string, second: string, nameOf: (value: string) => string): string {
  const rows = fields.all(first).flatMap((value, index) => {
    const beside = fields.all(second)[index] ?? "";
    return value === "" ? [] : `${nameOf(value)}${beside === "" ? "" : ` (${beside})`}`;
  });
  return formatList(rows);
}
