import type { VNode } from "preact";
import { Button, Form, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf, REPORTERS } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { Expected } from "../expected.ts";
import { WeekFields } from "./ExpectedListPage.tsx";

/** When an organisation is to report, changed or taken away. */
export function ExpectedPage(props: {
  readonly t: Translate;
  readonly expected: Expected;
  readonly form: TypedForm;
}): VNode {
  const { t, expected, form } = props;
  const here = addressOf.reporter(expected.id);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: REPORTERS, text: t("week:expected.title") },
          { href: here, text: expected.organisation },
        ]}
      />
      <Hero kind="desk" title={expected.organisation} />
      <Form action={here} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
        <WeekFields t={t} form={form} />
        <SaveOrCancel t={t} back={REPORTERS} />
      </Form>
      <Form action={`${here}/ta-bort`} layout="inline">
        <Button variant="tertiary" removes>
          {t("week:expected.remove")}
        </Button>
      </Form>
    </>
  );
}
