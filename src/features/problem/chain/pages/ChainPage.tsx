import type { VNode } from "preact";
import { Chain, EmptyState, Filters, Hero, LoneLink, Section, Select, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import type { ChainGraph } from "../chain.ts";
import { chainSteps } from "../presenter.ts";
import type { ChainPromise } from "../queries.ts";
import { CHAIN_VIEWS, type ChainView, picturesOf } from "../view.ts";

export interface ChainPageProps {
  readonly t: Translate;
  readonly promises: readonly ChainPromise[];
  /** The promise that is shown; null when there is none. */
  readonly shown: ChainPromise | null;
  readonly graph: ChainGraph;
  readonly view: ChainView;
}

/** The whole chain of a promise, one picture for each problem, item or measure. */
export function ChainPage({ t, promises, shown, graph, view }: ChainPageProps): VNode {
  const pictures = picturesOf(graph, view, t("problem:chain.withoutProblem"));
  return (
    <>
      <Hero kind="desk" title={t("problem:chain.title")} lede={t("problem:chain.lede")} />
      <Stack wide>
        <Filters action={addressOf.chain} label={t("problem:chain.filter")} submit={t("problem:chain.show")}>
          <Select
            name="lofte"
            label={t("problem:chain.promise")}
            options={promises.map(({ id, title }) => ({ value: id, label: title }))}
            value={shown?.id}
          />
          <Select
            name="fran"
            label={t("problem:chain.from")}
            options={CHAIN_VIEWS.map((value) => ({ value, label: t(`problem:chain.view.${value}`) }))}
            value={view}
          />
        </Filters>
        {pictures.length === 0 ? (
          <EmptyState title={t("problem:chain.none")}>{t("problem:chain.noneLead")}</EmptyState>
        ) : (
          <>
            {pictures.map(({ id, title, focus, graph }) => (
              <Section id={id} title={title}>
                <Chain steps={chainSteps(t, graph, focus)} />
              </Section>
            ))}
          </>
        )}
        <LoneLink href={addressOf.threads} text={t("problem:chain.threadsLink")} />
      </Stack>
    </>
  );
}
