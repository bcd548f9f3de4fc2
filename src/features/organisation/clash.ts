import type { Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { BODY_KINDS, ORGANISATION_KINDS, type UnitName, type UnitTable } from "./unit.ts";

/** What two people may have written differently in each of the forms of a unit. */
export function clashGroups(
  t: Translate,
  table: UnitTable,
  part: "namn" | "andra" | "avsluta",
  others: readonly UnitName[],
): readonly ClashGroup[] {
  if (part === "namn") {
    return [
      plainGroup("name", t("organisation:name.name")),
      plainGroup("shortName", t("organisation:name.shortName")),
      plainGroup("from", t("organisation:name.from")),
    ];
  }
  if (part === "andra") {
    const kinds = table === "organisation" ? ORGANISATION_KINDS : BODY_KINDS;
    const kind = (value: string): string => {
      const known = kinds.find((one) => one === value);
      return known === undefined ? "" : t(`organisation:kind.${known}`);
    };
    return [
      { ...plainGroup("kind", t("organisation:kindLabel")), show: (fields) => kind(fields.text("kind")) },
      plainGroup("from", t("organisation:firstDay")),
    ];
  }
  const nameOf = (id: string): string => others.find((one) => one.id === id)?.name ?? "";
  return [
    plainGroup("lastDay", t("organisation:lastDay")),
    {
      ...plainGroup("successor", t("organisation:end.successor")),
      show: (fields) => nameOf(fields.text("successor")),
    },
  ];
}
