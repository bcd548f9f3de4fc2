import type { VNode } from "preact";
import { FormPart, Select } from "#app/design/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import { optionsOf } from "../options.ts";
import type { MeasureFormPageProps } from "./MeasureFormPage.tsx";

const EMPTY_ROWS = 2;

/** What the measure answers to: promise items, each counted or not, and causes; empty rows for more. */
export function ChainFields({ t, choices, form }: MeasureFormPageProps): VNode {
  const { typed } = form;
  const items = rowsOf(typed.all("item"));
  const counts = typed.all("counts");
  const causes = rowsOf(typed.all("cause"));
  return (
    <FormPart legend={t("measure:form.chain")} hint={t("measure:form.moreRows")}>
      {items.map((item, row) => (
        <>
          <Select
            id={idOf("item", row)}
            name="item"
            label={t("measure:form.itemNumber", { number: row + 1 })}
            prompt={t("measure:form.none")}
            options={optionsOf(choices.items)}
            value={item}
            error={row === 0 ? errorOf(t, form, "item") : undefined}
          />
          <Select
            id={idOf("counts", row)}
            name="counts"
            label={t("measure:form.countsNumber", { number: row + 1 })}
            options={[
              { value: "yes", label: t("measure:form.yes") },
              { value: "no", label: t("measure:form.no") },
            ]}
            value={counts[row] ?? "yes"}
          />
        </>
      ))}
      {causes.map((cause, row) => (
        <Select
          id={idOf("cause", row)}
          name="cause"
          label={t("measure:form.causeNumber", { number: row + 1 })}
          prompt={t("measure:form.none")}
          options={optionsOf(choices.causes)}
          value={cause}
          error={row === 0 ? errorOf(t, form, "cause") : undefined}
        />
      ))}
    </FormPart>
  );
}

/** What is chosen and two empty rows, so that nothing moves while one types. */
function rowsOf(values: readonly string[]): string[] {
  const chosen = values.filter((value) => value !== "");
  return [...chosen, ...Array.from({ length: EMPTY_ROWS }, () => "")];
}

/** The first row has the field's own name, so that the summary of errors leads there. */
function idOf(name: string, row: number): string {
  return row === 0 ? name : `${name}-${row + 1}`;
}
