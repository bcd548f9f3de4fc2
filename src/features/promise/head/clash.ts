import type { Translate } from "#app/platform/language/index.ts";
import { type ClashGroup, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import type { AgreementId } from "#app/schema/tables.ts";
import type { NamedChoice } from "../choices.ts";
import { rowsUnder } from "../form-rows.ts";
import type { PromiseParty } from "../working-text.ts";
import { EVIDENCE_KINDS, SCOPES } from "./form.ts";

/** What two people may have written differently about the promise as a whole. */
export function headGroups(
  t: Translate,
  agreements: readonly NamedChoice<AgreementId>[],
): readonly ClashGroup[] {
  const scope = (fields: Fields): string => {
    const kind = SCOPES.find((value) => value === fields.text("scopeKind"));
    return [kind === undefined ? "" : t(`promise:scope.${kind}`), fields.text("scopeName")]
      .filter((part) => part !== "")
      .join(": ");
  };
  return [
    plainGroup("title", t("promise:creation.name")),
    plainGroup("from", t("promise:creation.from")),
    plainGroup("to", t("promise:creation.to")),
    { name: "scope", label: t("promise:head.scopeKind"), fields: ["scopeKind", "scopeName"], show: scope },
    plainGroup("policeDistrict", t("promise:head.policeDistrict")),
    {
      name: "agreement",
      label: t("promise:head.agreement"),
      fields: ["agreement"],
      show: (fields) => agreements.find(({ id }) => id === fields.text("agreement"))?.name ?? "",
    },
    plainGroup("purpose", t("promise:head.purpose")),
    plainGroup("followUp", t("promise:head.followUp")),
  ];
}

/** The parties as one thing to choose between: half a list of each would name the wrong actors. */
export function partyGroup(t: Translate, ...versions: readonly Fields[]): ClashGroup {
  return {
    name: "parties",
    label: t("promise:parties.title"),
    fields: namesUnder("party", versions),
    show: (fields) =>
      [...rowsUnder(fields, "party").values()]
        .filter((row) => row.text("remove") === "")
        .map((row) => [row.text("name"), row.text("title")].filter((part) => part !== "").join(", "))
        .filter((line) => line !== "")
        .join("\n"),
  };
}

/** The sources as one thing to choose between. */
export function evidenceGroup(t: Translate, ...versions: readonly Fields[]): ClashGroup {
  return {
    name: "evidence",
    label: t("promise:evidence.title"),
    fields: namesUnder("evidence", versions),
    show: (fields) =>
      [...rowsUnder(fields, "evidence").values()]
        .filter((row) => row.text("remove") === "" && row.text("text") !== "")
        .map((row) => {
          const kind = EVIDENCE_KINDS.find((value) => value === row.text("kind"));
          return `${kind === undefined ? "" : `${t(`promise:evidenceKind.${kind}`)}: `}${row.text("text")} ${row.text("date")}`.trim();
        })
        .join("\n"),
  };
}

/** Typed parties told anew which of the saved ones they are, since those may have changed places meanwhile. */
export function rebasedParties(typed: Fields, saved: readonly PromiseParty[]): Fields {
  const values = Object.fromEntries(typed.names.map((name) => [name, typed.all(name)]));
  for (const [number, row] of rowsUnder(typed, "party")) {
    const was = saved.findIndex(
      (party) =>
        party.name === row.text("name") ||
        (party.organisationId !== null && party.organisationId === row.text("organisation")),
    );
    values[`party.${number}.was`] = [was === -1 ? "" : String(was)];
  }
  return fieldsOf(values);
}

function namesUnder(prefix: string, versions: readonly Fields[]): readonly string[] {
  const names = versions.flatMap((fields) => fields.names.filter((name) => name.startsWith(`${prefix}.`)));
  return [...new Set(names)];
}
