import type { VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  ButtonLink,
  EmptyState,
  Facts,
  Hero,
  LoneLink,
  Section,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { LIST, PROGRAMMES } from "../../addresses.ts";
import { addressOf, EVERY_MEASURE } from "../../list/filter.ts";
import type { ListedMeasure } from "../../list/listed.ts";
import { MeasureTable } from "../../list/pages/ListPage.tsx";
import type { Programme } from "../programme.ts";

/** One programme with its measures. */
export function ProgrammePage(props: {
  t: Translate;
  programme: Programme;
  measures: readonly ListedMeasure[];
  mayWrite: boolean;
}): VNode {
  const { t, programme, measures, mayWrite } = props;
  const facts = [
    { name: t("measure:programme.body"), value: programme.body ?? t("measure:programme.noBody") },
    { name: t("measure:programme.coordinator"), value: programme.coordinator || t("measure:page.missing") },
  ];
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: LIST, text: t("measure:title") },
          { href: PROGRAMMES, text: t("measure:programme.title") },
          { href: `${PROGRAMMES}/${programme.id}`, text: programme.name },
        ]}
      />
      <Hero kind="item" title={programme.name} lede={programme.purpose}>
        <Facts facts={facts} />
        {mayWrite && (
          <Actions>
            <ButtonLink href={`${PROGRAMMES}/${programme.id}/andra`} variant="secondary">
              {t("measure:page.change")}
            </ButtonLink>
          </Actions>
        )}
      </Hero>
      <Section
        id="atgarder-rubrik"
        title={t("measure:programme.measures")}
        kind="page"
        count={programme.measures}
      >
        {measures.length === 0 ? (
          <EmptyState title={t("measure:programme.noMeasures")} />
        ) : (
          <MeasureTable t={t} rows={measures} />
        )}
        <LoneLink
          href={addressOf(LIST, { ...EVERY_MEASURE, programme: programme.id })}
          text={t("measure:programme.allMeasures")}
        />
      </Section>
    </>
  );
}
