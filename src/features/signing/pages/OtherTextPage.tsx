import type { VNode } from "preact";
import { ButtonLink, Hero, Notice } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** The text is not the one that was shown: nothing was signed. */
export function OtherTextPage({ t, back }: { readonly t: Translate; readonly back: string }): VNode {
  return (
    <>
      <Hero kind="desk" title={t("signing:confirm.otherText")} />
      <Notice kind="warning">
        <p>{t("signing:confirm.otherTextText")}</p>
      </Notice>
      <p>
        <ButtonLink href={back} variant="secondary">
          {t("signing:confirm.back")}
        </ButtonLink>
      </p>
    </>
  );
}
