import type { VNode } from "preact";
import { Form, Hero, TextArea, TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf, anchorOf } from "../addresses.ts";
import type { FollowUp } from "../follow-up.ts";
import type { ReportItem } from "../report.ts";
import { ReportItemSection } from "./ReportItemSection.tsx";
import { Trail } from "./Trail.tsx";

/** What the log does not say about one item, below all that it says. */
export function CommentPage(props: {
  readonly t: Translate;
  readonly followUp: FollowUp;
  readonly item: ReportItem;
  readonly signed: boolean;
  readonly form: TypedForm;
}): VNode {
  const { t, followUp, item, signed, form } = props;
  const here = addressOf.item(followUp.id, item.reference);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.followUp(followUp.id), text: followUp.title },
          { href: here, text: t("follow-up:comment.crumb", { reference: item.reference }) },
        ]}
      />
      <Hero
        kind="desk"
        title={t("follow-up:comment.title", { reference: item.reference })}
        lede={t("follow-up:comment.lede")}
      />
      <ReportItemSection t={t} item={item} signed={signed}>
        <Form action={here} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
          <TextArea
            name="comment"
            label={t("follow-up:report.comment")}
            hint={t("follow-up:comment.hint")}
            value={form.typed.text("comment")}
            error={errorOf(t, form, "comment")}
            maxlength={3000}
            rows={5}
          />
          <TextField
            name="responsible"
            label={t("follow-up:report.responsible")}
            hint={t("follow-up:comment.responsibleHint")}
            value={form.typed.text("responsible")}
            error={errorOf(t, form, "responsible")}
            maxlength={300}
          />
          <SaveOrCancel t={t} back={`${addressOf.followUp(followUp.id)}#${anchorOf(item.reference)}`} />
        </Form>
      </ReportItemSection>
    </>
  );
}
