import type { VNode } from "preact";
import { Form, Hero, Select, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { CATEGORIES } from "../../addresses.ts";
import { Trail } from "../../list/pages/Trail.tsx";
import { type Category, pathWords } from "../category.ts";

export interface CategoryFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly action: string;
  readonly form: TypedForm;
  /** Where it may lie. */
  readonly parents: readonly Category[];
}

/** A category, new or changed. */
export function CategoryFormPage({ t, title, action, form, parents }: CategoryFormPageProps): VNode {
  const { typed } = form;
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: CATEGORIES, text: t("event:category.title") },
          { href: action, text: title },
        ]}
      />
      <Hero kind="desk" title={title} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: typed.text("version") || undefined }}
      >
        <TextField
          name="name"
          label={t("event:category.name")}
          value={typed.text("name")}
          error={errorOf(t, form, "name")}
          required
        />
        <TextField
          name="explanation"
          label={t("event:category.explanation")}
          hint={t("event:category.explanationHint")}
          value={typed.text("explanation")}
          error={errorOf(t, form, "explanation")}
        />
        <Select
          name="parentId"
          label={t("event:category.under")}
          prompt={t("event:category.top")}
          options={parents.map(({ id, path }) => ({ value: id, label: pathWords(path) }))}
          value={typed.text("parentId")}
          error={errorOf(t, form, "parentId")}
        />
        <SaveOrCancel t={t} back={CATEGORIES} />
      </Form>
    </>
  );
}
