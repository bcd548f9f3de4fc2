import type { VNode } from "preact";
import { Button, Form, Hero } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import type { WeekChoices } from "../../choices.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { Priority } from "../priority.ts";
import { PriorityFields } from "./PriorityFields.tsx";

/** A priority changed, or taken away. */
export function PriorityPage(props: {
  readonly t: Translate;
  readonly monday: IsoDate;
  readonly priority: Priority;
  readonly form: TypedForm;
  readonly choices: WeekChoices;
}): VNode {
  const { t, monday, priority, form, choices } = props;
  const here = addressOf.priority(monday, priority.id);
  const title = t("week:priority.edit");
  return (
    <>
      <Trail t={t} monday={monday} links={[{ href: here, text: title }]} />
      <Hero kind="desk" title={title} />
      <Form action={here} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
        <PriorityFields {...{ t, form, choices }} />
        <SaveOrCancel t={t} back={addressOf.week(monday)} />
      </Form>
      <Form action={`${here}/ta-bort`} layout="inline">
        <Button variant="tertiary" removes>
          {t("week:priority.remove")}
        </Button>
      </Form>
    </>
  );
}
