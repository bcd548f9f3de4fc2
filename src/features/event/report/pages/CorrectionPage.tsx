import type { VNode } from "preact";
import { Form, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf, REPORT } from "../../addresses.ts";
import type { EventRecord } from "../../record/event-record.ts";
import type { LookedThrough } from "../look-through.ts";
import { EventFields, type EventChoices } from "./EventFields.tsx";

export interface CorrectionPageProps {
  readonly t: Translate;
  readonly event: EventRecord;
  readonly form: TypedForm;
  readonly choices: EventChoices;
  readonly questions: Pick<LookedThrough, "places" | "guard">;
  readonly day: string;
}

/** One's own event, to be corrected. */
export function CorrectionPage({ t, event, form, choices, questions, day }: CorrectionPageProps): VNode {
  return (
    <>
      <Hero kind="desk" title={t("event:correct.title")} lede={t("event:correct.lede")} />
      <Form
        action={addressOf.correction(event.id)}
        label={t("event:correct.title")}
        files
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version"), events: 1 }}
      >
        <EventFields
          {...{ t, form, choices, questions, day }}
          index={0}
          legend={t("event:correct.legend")}
          removable={false}
          removeAction={REPORT}
        />
        <SaveOrCancel t={t} back={addressOf.receipt(event.reportId)} />
      </Form>
    </>
  );
}
