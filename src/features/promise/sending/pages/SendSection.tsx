import type { VNode } from "preact";
import {
  Actions,
  Button,
  Details,
  Form,
  FormPart,
  LoneLink,
  Notice,
  Section,
  TextArea,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { addressOf } from "../../addresses.ts";
import type { WorkingPromise } from "../../working-text.ts";
import { reasonField } from "../form.ts";
import type { ReviewView } from "../presenter.ts";

export interface SendSectionProps {
  readonly t: Translate;
  readonly promise: WorkingPromise;
  readonly view: ReviewView;
  readonly form: TypedForm;
  readonly maySend: boolean;
  /** Mark of the text as it is shown. */
  readonly seen: string;
  /** The text was changed by somebody else while it was read. */
  readonly changed: boolean;
}

/** The way to signing: free when nothing is missing, with reasons when something is, closed when nobody could sign. */
export function SendSection(props: SendSectionProps): VNode {
  const { t, promise, view, form, maySend, seen, changed } = props;
  if (!maySend)
    return <Notice>{t("promise:review.closed", { status: t(`promise:status.${promise.status}`) })}</Notice>;
  if (view.blocks.length > 0) return <Blocked t={t} promise={promise} blocks={view.blocks} />;
  const gaps = view.gapClasses;
  return (
    <Section id="skicka" kind="form" title={t("promise:review.sendTitle")}>
      {changed && (
        <Notice kind="warning" title={t("promise:review.changedTitle")}>
          <p>{t("promise:review.changed")}</p>
        </Notice>
      )}
      <p>{t(gaps.length === 0 ? "promise:review.sendClean" : "promise:review.sendGaps")}</p>
      {gaps.length === 0 && (
        <Form action={addressOf.send(promise.id)} hidden={{ seen }}>
          <Actions>
            <Button>{t("promise:review.send")}</Button>
          </Actions>
        </Form>
      )}
      {gaps.length > 0 && (
        <Details summary={t("promise:review.sendAnyway")} open={changed || form.problems.length > 0}>
          <Form action={addressOf.send(promise.id)} errors={summaryOf(t, form)} hidden={{ seen }}>
            {gaps.map(({ code, what, places }) => (
              <FormPart legend={what} hint={t("promise:review.reasonPlaces", { places })}>
                <TextArea
                  name={reasonField(code)}
                  label={t("promise:review.reasonLabel")}
                  error={errorOf(t, form, reasonField(code))}
                  value={form.typed.text(reasonField(code))}
                  maxlength={1000}
                  rows={2}
                />
              </FormPart>
            ))}
            <Actions>
              <Button>{t("promise:review.sendAnyway")}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </Section>
  );
}

function Blocked(props: {
  readonly t: Translate;
  readonly promise: WorkingPromise;
  readonly blocks: readonly string[];
}): VNode {
  const { t, promise, blocks } = props;
  return (
    <Section id="skicka" kind="form" title={t("promise:review.blockedTitle")}>
      {blocks.map((block) => (
        <p>{block}</p>
      ))}
      <LoneLink href={addressOf.parties(promise.id)} text={t("promise:review.blockedLink")} />
    </Section>
  );
}
