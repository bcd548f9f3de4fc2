import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, type LinkTo, Notice, TextArea } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, filled, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { Trail } from "./Trail.tsx";

/** One question before something that changes a lot: what follows, and a reason where one is needed. */
export function ConfirmPage(props: {
  readonly t: Translate;
  readonly trail: readonly LinkTo[];
  readonly title: string;
  readonly lede: string;
  readonly action: string;
  /** Null when the step cannot be taken, which `lede` then explains. */
  readonly button: string | null;
  readonly back: LinkTo;
  /** Takes something away. */
  readonly removes?: boolean;
  /** Asks why. */
  readonly reason?: { readonly label: string; readonly hint?: string; readonly form: TypedForm };
  readonly hidden?: Readonly<Record<string, string | number>>;
}): VNode {
  const { t, trail, title, lede, action, button, back, removes = false, reason, hidden = {} } = props;
  const form = reason?.form ?? filled();
  return (
    <>
      <Trail t={t} links={trail} />
      <Hero kind="desk" title={title} />
      <Form action={action} errors={summaryOf(t, form)} hidden={hidden}>
        <Notice kind={removes ? "warning" : "note"}>
          <p>{lede}</p>
        </Notice>
        {reason !== undefined && (
          <TextArea
            name="reason"
            label={reason.label}
            hint={reason.hint}
            error={errorOf(t, form, "reason")}
            value={form.typed.text("reason")}
            maxlength={1000}
            rows={3}
            required
          />
        )}
        <Actions>
          {button !== null && <Button removes={removes}>{button}</Button>}
          <ButtonLink href={back.href} variant="tertiary">
            {back.text}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
