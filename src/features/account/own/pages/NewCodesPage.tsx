import type { VNode } from "preact";
import { ButtonLink, Hero, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { RecoveryCodes } from "../../credential/pages/RecoveryCodes.tsx";

/** New recovery codes, shown this once. */
export function NewCodesPage({
  t,
  codes,
}: {
  readonly t: Translate;
  readonly codes: readonly string[];
}): VNode {
  return (
    <Stack>
      <Hero kind="desk" title={t("account:setup.recoveryTitle")} />
      <RecoveryCodes t={t} codes={codes} />
      <p>
        <ButtonLink href="/arbeta/jag">{t("account:setup.recoverySaved")}</ButtonLink>
      </p>
    </Stack>
  );
}
