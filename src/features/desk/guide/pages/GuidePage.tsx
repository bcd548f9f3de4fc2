import type { VNode } from "preact";
import type { Action } from "#app/access/actions.ts";
import { Guide, Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { SetupStep } from "../guide.ts";

export interface GuidePageProps {
  readonly t: Translate;
  readonly kommun: string;
  readonly steps: readonly SetupStep[];
  readonly may: (action: Action) => boolean;
}

/** The way of a new kommun to its first promise: what is done, what is left, why it is needed. */
export function GuidePage({ t, kommun, steps, may }: GuidePageProps): VNode {
  const left = steps.filter(({ done }) => !done).length;
  return (
    <>
      <Hero
        kind="desk"
        title={t("desk:guide.title", { kommun })}
        lede={left === 0 ? t("desk:guide.allDone") : t("desk:guide.left", { count: left })}
      />
      <p>{t("desk:guide.lede")}</p>
      <Guide
        words={{ done: t("desk:guide.done"), left: t("desk:guide.todo") }}
        steps={steps.map(({ name, done, address, action, readAddress }, index) => ({
          title: t("desk:guide.step", { number: index + 1, title: t(`desk:guide.${name}.title`) }),
          href: may(action) ? address : readAddress,
          text: may(action)
            ? t(`desk:guide.${name}.why`)
            : `${t(`desk:guide.${name}.why`)} ${t(`desk:guide.${name}.who`)}`,
          done,
        }))}
      />
    </>
  );
}
