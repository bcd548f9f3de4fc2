import type { VNode } from "preact";
import { Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { WeekChoices } from "../../choices.ts";
import { ConfirmPersons } from "../../pages/ConfirmPersons.tsx";

/** What goes first, why, and what it is tied to. */
export function PriorityFields(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly choices: WeekChoices;
}): VNode {
  const { t, form, choices } = props;
  const field = (name: string) => ({ name, value: form.typed.text(name), error: errorOf(t, form, name) });
  const prompt = t("week:priority.any");
  return (
    <>
      <TextField
        {...field("statement")}
        label={t("week:priority.statement")}
        hint={t("week:priority.statementHint")}
        required
      />
      <TextField {...field("why")} label={t("week:priority.why")} hint={t("week:priority.whyHint")} />
      <TextField {...field("place")} label={t("week:priority.place")} />
      <Select {...field("areaId")} label={t("week:priority.area")} options={choices.areas} prompt={prompt} />
      <Select
        {...field("categoryId")}
        label={t("week:priority.category")}
        options={choices.categories}
        prompt={prompt}
      />
      <Select
        {...field("problemId")}
        label={t("week:priority.problem")}
        options={choices.problems}
        prompt={prompt}
      />
      <ConfirmPersons t={t} form={form} id="statement-confirmed" />
    </>
  );
}
