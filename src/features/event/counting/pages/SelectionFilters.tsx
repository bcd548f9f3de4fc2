import type { ComponentChildren, VNode } from "preact";
import { DateField, Filters, type LinkTo, Select } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { pathWords } from "../../category/category.ts";
import { SERIOUSNESS } from "../../event.ts";
import type { SelectionChoices } from "../choices.ts";
import type { EventSelection } from "../selection.ts";

/** The form that says which events a picture or a table is about; the same one on every page that counts events. */
export function SelectionFilters(props: {
  readonly t: Translate;
  readonly action: string;
  readonly selection: EventSelection;
  readonly choices: SelectionChoices;
  readonly links?: readonly LinkTo[];
  /** Where all areas are shown, none can be chosen. */
  readonly withoutArea?: boolean;
  /** Questions of the page's own, after the common ones. */
  readonly children?: ComponentChildren;
}): VNode {
  const { t, action, selection, choices, links = [], withoutArea = false, children } = props;
  return (
    <Filters action={action} label={t("event:selection.label")} submit={t("event:list.show")} links={links}>
      <Select
        name="kategori"
        label={t("event:list.category")}
        prompt={t("event:list.anyCategory")}
        options={choices.categories.map(({ id, path }) => ({ value: id, label: pathWords(path) }))}
        value={selection.categories[0]}
      />
      <DateField name="fran" label={t("event:list.from")} value={selection.from} />
      <DateField name="till" label={t("event:list.to")} value={selection.to} />
      {!withoutArea && (
        <Select
          name="omrade"
          label={t("event:list.area")}
          prompt={t("event:list.anyArea")}
          options={choices.areas.map(({ id, name }) => ({ value: id, label: name }))}
          value={selection.areaId}
        />
      )}
      <Select
        name="organisation"
        label={t("event:report.organisation")}
        prompt={t("event:list.anyOrganisation")}
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={selection.organisationId}
      />
      <Select
        name="allvar"
        label={t("event:selection.least")}
        options={SERIOUSNESS.map((grade) => ({
          value: String(grade),
          label: t(`event:seriousness.${grade}`),
        }))}
        value={String(selection.leastSeriousness)}
      />
      {children}
    </Filters>
  );
}
