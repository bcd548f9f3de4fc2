import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { addressOf } from "../../addresses.ts";
import { addressOfAcceptance, addressOfThread } from "../presenter.ts";
import type { LooseThread } from "../thread.ts";

export interface AcceptPageProps {
  readonly t: Translate;
  readonly thread: LooseThread;
  readonly form: TypedForm;
}

/** Why a thread may stay loose, in writing. */
export function AcceptPage({ t, thread, form }: AcceptPageProps): VNode {
  return (
    <>
      <Hero
        kind="desk"
        title={t("problem:threads.acceptTitle")}
        lede={t(`problem:thread.${thread.kind}.title`)}
      />
      <p>
        <a href={addressOfThread(thread)}>{thread.title}</a>
      </p>
      <Form action={addressOfAcceptance(thread)} errors={summaryOf(t, form)}>
        <TextArea
          name="reason"
          label={t("problem:threads.reasonLabel")}
          hint={t("problem:threads.reasonHint")}
          rows={3}
          value={form.typed.text("reason")}
          error={errorOf(t, form, "reason")}
          required
        />
        <Actions>
          <Button>{t("problem:threads.acceptSubmit")}</Button>
          <ButtonLink href={addressOf.threads} variant="tertiary">
            {t("common:cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
