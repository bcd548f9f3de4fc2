import type { VNode } from "preact";
import { ButtonLink, Hero, LoneLink, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** After signing in with a recovery code: how many are left, and the way to a new app. */
export function RecoveredPage(props: {
  readonly t: Translate;
  readonly codesLeft: string;
  readonly onward: string;
}): VNode {
  const { t, codesLeft, onward } = props;
  return (
    <Stack>
      <Hero title={t("account:code.recovered")} lede={codesLeft} />
      <LoneLink href="/arbeta/jag/app" text={t("account:own.renew")} />
      <p>
        <ButtonLink href={onward}>{t("account:setup.continue")}</ButtonLink>
      </p>
    </Stack>
  );
}
