import type { VNode } from "preact";
import { Button, Chain, Columns, Form, Hero, Notice, Section, Small, Stack } from "#app/design/index.ts";
import { type ChainGraph, chainSteps } from "#app/features/problem/index.ts";
import { addressOf } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { RemarkWords } from "../../remark-words.ts";
import type { PromiseItem } from "../../working-text.ts";
import type { SuggestionView } from "../presenter.ts";
import { ItemForm, type ItemFormProps } from "./ItemForm.tsx";

export interface ItemPageProps extends ItemFormProps {
  /** Absent when the item is new. */
  readonly item: PromiseItem | null;
  readonly remarks: readonly RemarkWords[];
  readonly suggestions: readonly SuggestionView[];
  /** The piece of the chain around the item; null when it is new. */
  readonly chain: ChainGraph | null;
}

/**
 * Writes an item: beside it what the checker says, above it what the text says that the fields do not, and below
 * it its place in the chain.
 */
export function ItemPage(props: ItemPageProps): VNode {
  const { t, promise, item, remarks, action, chain } = props;
  const title = item === null ? t("promise:item.new") : t("promise:item.edit", { reference: item.reference });
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.promise(promise.id), text: promise.title },
          { href: action, text: title },
        ]}
      />
      <Hero kind="desk" title={title} lede={t("promise:item.lede")} />
      <Columns
        kind="desk"
        main={
          <>
            {item !== null && <Suggestions {...props} item={item} />}
            <ItemForm {...props} />
          </>
        }
        side={
          remarks.length > 0 && (
            <Section id="anmarkningar" kind="panel" size="xs" title={t("promise:item.remarksTitle")}>
              <Stack>
                {remarks.map(({ href, what, todo }) => (
                  <div>
                    <a href={`#${href.split("#")[1] ?? ""}`}>{what}</a>
                    <Small>{todo}</Small>
                  </div>
                ))}
              </Stack>
            </Section>
          )
        }
      />
      {item !== null && chain !== null && (
        <Section id="kedjan" title={t("problem:chain.title")} kind="page">
          <Chain steps={chainSteps(t, chain, { item: item.id })} />
        </Section>
      )}
    </>
  );
}

function Suggestions(props: ItemPageProps & { readonly item: PromiseItem }): VNode | null {
  const { t, promise, item, suggestions } = props;
  if (suggestions.length === 0) return null;
  return (
    <Notice title={t("promise:item.suggestTitle")}>
      <p>{t("promise:item.suggestLede")}</p>
      <Stack>
        {suggestions.map(({ field, words, quote, value }) => (
          <Form
            action={`${addressOf.item(promise.id, item.id)}/forslag`}
            layout="inline"
            label={words}
            hidden={{ field, value, version: item.version }}
          >
            <p>
              <strong>{words}</strong>
              <br />
              {t("promise:item.suggestQuote", { quote })}
            </p>
            <Button variant="secondary" label={t("promise:item.suggestTake", { value: words })}>
              {t("promise:item.suggestFill")}
            </Button>
          </Form>
        ))}
      </Stack>
    </Notice>
  );
}
