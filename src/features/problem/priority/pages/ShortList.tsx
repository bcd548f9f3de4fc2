import type { VNode } from "preact";
import { LinkList, Section } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import type { Ranked } from "../ranking.ts";

/** What is chosen and what has to wait, each with its reason. */
export function ShortList({
  t,
  ranked,
}: {
  readonly t: Translate;
  readonly ranked: readonly Ranked[];
}): VNode {
  const chosen = ranked.filter(({ candidate }) => candidate.chosen);
  const left = ranked.filter(({ candidate }) => !candidate.chosen);
  return (
    <>
      <Section id="korta-listan" title={t("priority:page.shortList")} count={chosen.length}>
        {chosen.length === 0 ? <p>{t("priority:page.noneChosen")}</p> : <Problems t={t} ranked={chosen} />}
      </Section>
      <Section id="far-vanta" title={t("priority:page.left")} count={left.length}>
        {left.length === 0 ? <p>{t("priority:page.noneLeft")}</p> : <Problems t={t} ranked={left} />}
      </Section>
    </>
  );
}

function Problems({ t, ranked }: { readonly t: Translate; readonly ranked: readonly Ranked[] }): VNode {
  return (
    <LinkList
      links={ranked.map(({ candidate: { problemId, statement, reason } }) => ({
        href: addressOf.problem(problemId),
        text: statement,
        more: reason === "" ? t("priority:page.noReason") : t("priority:page.because", { reason }),
      }))}
    />
  );
}
