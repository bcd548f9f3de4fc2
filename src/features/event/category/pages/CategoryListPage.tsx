import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Hero,
  LinkRow,
  type Row,
} from "#app/design/index.ts";
import { formatShortDay, type Translate } from "#app/platform/language/index.ts";
import { CATEGORIES, NAMES } from "../../addresses.ts";
import { Trail } from "../../list/pages/Trail.tsx";
import { type Category, pathWords } from "../category.ts";

export interface CategoryListPageProps {
  readonly t: Translate;
  readonly categories: readonly Category[];
}

/** The tree of categories: what reporters choose from. */
export function CategoryListPage({ t, categories }: CategoryListPageProps): VNode {
  const add = { href: `${CATEGORIES}/ny`, text: t("event:category.new") };
  return (
    <>
      <Trail t={t} links={[{ href: CATEGORIES, text: t("event:category.title") }]} />
      <Hero kind="desk" title={t("event:category.title")} lede={t("event:category.lede")} />
      <LinkRow links={[{ href: NAMES, text: t("event:names.title") }]} />
      {categories.length === 0 ? (
        <>
          <EmptyState title={t("event:category.none")} action={add}>
            {t("event:category.noneLead")}
          </EmptyState>
          <Form action={`${CATEGORIES}/forslag`}>
            <Button>{t("event:category.takeStarting")}</Button>
          </Form>
        </>
      ) : (
        <>
          <Actions>
            <ButtonLink href={add.href}>{add.text}</ButtonLink>
          </Actions>
          <DataTable
            id="kategorier"
            caption={t("event:category.title")}
            captionHidden
            columns={[
              { title: t("event:category.name") },
              { title: t("event:category.explanation") },
              { title: t("event:category.state") },
              { title: t("event:category.do") },
            ]}
            rows={categories.map((one) => rowOf(t, one))}
          />
        </>
      )}
    </>
  );
}

function rowOf(t: Translate, category: Category): Row {
  const { id, path, name, explanation, closed, closedOn } = category;
  const here = `${CATEGORIES}/${id}`;
  const state =
    closedOn !== null
      ? t("event:category.closedOn", { day: formatShortDay(closedOn) })
      : t(closed ? "event:category.closedAbove" : "event:category.open");
  const button = (action: string, word: string): VNode => (
    <Form action={`${here}/${action}`} layout="inline">
      <Button variant="tertiary" label={`${word}: ${pathWords(path)}`}>
        {word}
      </Button>
    </Form>
  );
  return {
    id: `kategori-${id}`,
    cells: [
      <a href={`${here}/andra`}>{path.length > 1 ? pathWords(path) : <strong>{name}</strong>}</a>,
      explanation,
      state,
      <Actions>
        {button("upp", t("event:category.up"))}
        {button("ner", t("event:category.down"))}
        {button(
          closedOn === null ? "stang" : "oppna",
          t(closedOn === null ? "event:category.close" : "event:category.reopen"),
        )}
      </Actions>,
    ],
  };
}
