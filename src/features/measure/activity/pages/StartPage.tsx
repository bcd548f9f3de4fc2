import type { VNode } from "preact";
import { Actions, ButtonLink, EmptyState, Hero, LoneLink } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { LIST } from "../../addresses.ts";
import type { ListedMeasure } from "../../list/listed.ts";
import { figureLine } from "../../presenter.ts";

/** Where logging begins: one's own measures as large buttons, the most used first. */
export function StartPage({ t, measures }: { t: Translate; measures: readonly ListedMeasure[] }): VNode {
  return (
    <>
      <Hero kind="desk" title={t("measure:log.startTitle")} lede={t("measure:log.startLede")} />
      {measures.length === 0 ? (
        <EmptyState title={t("measure:log.none")} action={{ href: LIST, text: t("measure:log.all") }}>
          {t("measure:log.noneLead")}
        </EmptyState>
      ) : (
        <>
          <Actions full>
            {measures.map((measure) => (
              <ButtonLink href={`${LIST}/${measure.id}/logga`} variant="secondary" fullWidth>
                <span>
                  {measure.title}
                  <span class="hs-src">{figureLine(t, measure, "")}</span>
                </span>
              </ButtonLink>
            ))}
          </Actions>
          <LoneLink href={LIST} text={t("measure:log.all")} />
        </>
      )}
    </>
  );
}
