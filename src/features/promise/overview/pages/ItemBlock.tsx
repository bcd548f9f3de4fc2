import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Details, Form, LinkList, Section, Small } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { addressOf } from "../../addresses.ts";
import type { ItemView } from "../presenter.ts";

/** One item: the text as it will read, what the checker says, and what can be done with it. */
export function ItemBlock(props: {
  readonly t: Translate;
  readonly promiseId: PromiseId;
  readonly item: ItemView;
  readonly mayEdit: boolean;
  readonly mayMeasure: boolean;
}): VNode {
  const { t, promiseId, item, mayEdit, mayMeasure } = props;
  const name = t("promise:overview.item", { reference: item.reference });
  return (
    <Section id={`a-${item.id}`} kind="desk" level={3} size="2xs" title={`${item.reference} ${item.name}`}>
      <p>{item.text}</p>
      <Small>{item.facts}</Small>
      {item.remarks.length > 0 && (
        <Details summary={t("promise:overview.remarks", { count: item.remarks.length })}>
          <LinkList
            links={item.remarks.map(({ id, what }) => ({
              href: `${addressOf.review(promiseId)}#${id}`,
              text: what,
            }))}
          />
        </Details>
      )}
      {mayMeasure && (
        <p>
          <a href={`/arbeta/atgarder/ny?atagande=${item.id}`}>{t("promise:overview.newMeasure", { name })}</a>
        </p>
      )}
      {mayEdit && (
        <Form action={`${addressOf.item(promiseId, item.id)}/upp`} label={name}>
          <Actions>
            <ButtonLink href={addressOf.item(promiseId, item.id)} variant="secondary">
              <span aria-hidden="true">{t("promise:overview.edit")}</span>
              <span class="ds-sr-only">{t("promise:overview.editOf", { name })}</span>
            </ButtonLink>
            {!item.first && (
              <Button variant="tertiary" label={t("promise:overview.upOf", { name })}>
                {t("promise:overview.up")}
              </Button>
            )}
            {!item.last && (
              <Button
                variant="tertiary"
                formaction={`${addressOf.item(promiseId, item.id)}/ner`}
                label={t("promise:overview.downOf", { name })}
              >
                {t("promise:overview.down")}
              </Button>
            )}
            <ButtonLink href={`${addressOf.item(promiseId, item.id)}/ta-bort`} variant="tertiary">
              <span aria-hidden="true">{t("common:remove")}</span>
              <span class="ds-sr-only">{t("promise:overview.removeOf", { name })}</span>
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
