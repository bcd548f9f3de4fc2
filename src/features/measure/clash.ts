import type { Translate } from "#app/platform/language/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { MeasureChoices } from "./choices.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";

/** The parts of a measure's form that two people may have written differently, and how each is shown. */
export function clashGroups(t: Translate, choices: MeasureChoices): ClashGroup[] {
  return [
    plainGroup("title", t("measure:form.title")),
    plainGroup("description", t("measure:form.description")),
    chosenGroup("accountable", t("measure:form.accountable"), choices.organisations),
    chosenGroup("partner", t("measure:form.partners"), choices.organisations),
    chosenGroup("responsible", t("measure:form.responsible"), choices.people),
    plainGroup("responsibleTitle", t("measure:form.responsibleTitle")),
    plainGroup("startsOn", t("measure:form.startsOn")),
    plainGroup("dueOn", t("measure:form.dueOn")),
    {
      name: "target",
      label: t("measure:form.number"),
      fields: ["direction", "number", "unit"],
      show: (fields) => showTarget(t, fields),
    },
    plainGroup("plannedHours", t("measure:form.plannedHours")),
    plainGroup("plannedCost", t("measure:form.plannedCost")),
    {
      name: "items",
      label: t("measure:form.item"),
      fields: ["item", "counts"],
      show: (fields) => showItems(t, fields, choices),
    },
    chosenGroup("cause", t("measure:page.cause"), choices.causes),
    chosenGroup("programme", t("measure:form.programme"), choices.programmes),
    plainGroup("evidenceNote", t("measure:form.evidenceNote")),
    plainGroup("externalId", t("measure:form.externalId")),
  ];
}

type Names = readonly { readonly id: string; readonly name: string }[];

function chosenGroup(name: string, label: string, list: Names): ClashGroup {
  return { name, label, fields: [name], show: (fields) => namesIn(fields.all(name), list).join("\n") };
}

function namesIn(ids: readonly string[], list: Names): string[] {
  return ids.filter((id) => id !== "").map((id) => list.find((one) => one.id === id)?.name ?? "?");
}

function showTarget(t: Translate, fields: Fields): string {
  const number = fields.text("number");
  if (number === "") return fields.text("unit");
  const direction = fields.text("direction") === "at_most" ? "at_most" : "at_least";
  return t(`promise:target.${direction}`, { number, unit: fields.text("unit") });
}

function showItems(t: Translate, fields: Fields, { items }: MeasureChoices): string {
  const counts = fields.all("counts");
  return fields
    .all("item")
    .map((id, row) => {
      const name = items.find((one) => one.id === id)?.name ?? "?";
      return `${name}, ${t(counts[row] === "no" ? "measure:page.countsNot" : "measure:page.counts")}`;
    })
    .join("\n");
}
