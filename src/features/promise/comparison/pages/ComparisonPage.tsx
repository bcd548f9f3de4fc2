import type { VNode } from "preact";
import {
  Actions,
  Button,
  Difference,
  Form,
  Hero,
  LoneLink,
  Section,
  Small,
  Stack,
  TextArea,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { addressOf } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { PromiseHead } from "../../working-text.ts";
import type { ComparedItem, ComparisonView } from "../presenter.ts";

interface ComparisonProps {
  readonly t: Translate;
  readonly head: PromiseHead;
  /** Null when the promise follows none. */
  readonly view: ComparisonView | null;
  readonly mayEdit: boolean;
  /** A reason that has to be mended, and the item it is about. */
  readonly answer: { readonly itemId: string; readonly form: TypedForm } | null;
}

/** The promise beside the one before: what stays, what is new, and why what is repeated is repeated. */
export function ComparisonPage(props: ComparisonProps): VNode {
  const { t, head, view } = props;
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.promise(head.id), text: head.title },
          { href: addressOf.comparison(head.id), text: t("promise:comparison.title") },
        ]}
      />
      <Hero
        kind="desk"
        title={t("promise:comparison.title")}
        lede={
          view === null
            ? t("promise:comparison.none")
            : t("promise:comparison.lede", { predecessor: view.predecessor })
        }
      />
      {view !== null && (
        <Stack wide>
          <Section id="nu" kind="panel" size="xs" title={t("promise:comparison.now")}>
            <Stack wide>
              {view.now.map((item) => (
                <Item {...props} item={item} />
              ))}
            </Stack>
          </Section>
          <Section id="borta" kind="panel" size="xs" title={t("promise:comparison.gone")}>
            {view.gone.length === 0 && <Small>{t("promise:comparison.noneGone")}</Small>}
            <Stack wide>
              {view.gone.map((item) => (
                <Item {...props} item={item} />
              ))}
            </Stack>
          </Section>
        </Stack>
      )}
    </>
  );
}

function Item(props: ComparisonProps & { readonly item: ComparedItem }): VNode {
  const { t, item, mayEdit } = props;
  const changed = item.parts.some(({ kind }) => kind !== "same");
  return (
    <Section id={item.id} kind="desk" level={3} size="2xs" title={item.title}>
      <Small>{item.status}</Small>
      {changed && (
        <Difference
          parts={item.parts}
          words={{ added: t("promise:comparison.added"), removed: t("promise:comparison.removed") }}
        />
      )}
      {!changed && <p>{item.parts.map(({ text }) => text).join("")}</p>}
      {item.reason !== null && <p>{t("promise:comparison.reasonIs", { reason: item.reason })}</p>}
      {item.asks !== null && mayEdit && <ReasonForm {...props} action={item.asks} />}
      {item.href !== null && item.asks === null && mayEdit && (
        <LoneLink href={item.href} text={t("promise:overview.edit")} />
      )}
    </Section>
  );
}

function ReasonForm(
  props: ComparisonProps & { readonly item: ComparedItem; readonly action: string },
): VNode {
  const { t, item, action, answer } = props;
  const id = `skal-${item.id}`;
  const form = answer !== null && `j-${answer.itemId}` === item.id ? answer.form : null;
  return (
    <Form action={action} errors={form === null ? undefined : summaryOf(t, form, { reason: id })}>
      <TextArea
        id={id}
        name="reason"
        label={t("promise:comparison.reason")}
        hint={t("promise:comparison.reasonHint")}
        error={form === null ? undefined : errorOf(t, form, "reason")}
        value={form?.typed.text("reason")}
        maxlength={1000}
        rows={2}
      />
      <Actions>
        <Button variant="secondary">{t("promise:comparison.saveReason")}</Button>
      </Actions>
    </Form>
  );
}
