import type { VNode } from "preact";
import { Actions, ButtonLink, EmptyState, Hero, LinkList } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import { PROGRAMMES } from "../../addresses.ts";
import type { Programme } from "../programme.ts";

/** All programmes. */
export function ProgrammesPage(props: {
  t: Translate;
  programmes: readonly Programme[];
  mayWrite: boolean;
}): VNode {
  const { t, programmes, mayWrite } = props;
  return (
    <>
      <Hero kind="desk" title={t("measure:programme.title")} lede={t("measure:programme.lede")}>
        {mayWrite && (
          <Actions>
            <ButtonLink href={`${PROGRAMMES}/nytt`} variant="secondary">
              {t("measure:programme.new")}
            </ButtonLink>
          </Actions>
        )}
      </Hero>
      {programmes.length === 0 ? (
        <EmptyState title={t("measure:programme.none")} />
      ) : (
        <LinkList
          links={programmes.map(({ id, name, purpose, measures }) => ({
            href: `${PROGRAMMES}/${id}`,
            text: name,
            more: [t("measure:programme.count", { count: measures }), opening(purpose)]
              .filter((part) => part !== "")
              .join(". "),
          }))}
        />
      )}
    </>
  );
}
