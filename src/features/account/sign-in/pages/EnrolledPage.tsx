import type { VNode } from "preact";
import { ButtonLink, Hero, Notice, Section, Stack, Steps } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { KeptForm } from "../kept-form.ts";
import { Resend } from "./KeptFormPage.tsx";
import { RecoveryCodes } from "../../credential/pages/RecoveryCodes.tsx";

/** The last of the first sign-in: recovery codes, and the way on. */
export function EnrolledPage(props: {
  readonly t: Translate;
  readonly codes: readonly string[];
  readonly onward: string;
  readonly kept: KeptForm | null;
}): VNode {
  const { t, codes, onward, kept } = props;
  return (
    <Stack>
      <Hero
        title={t("account:setup.recoveryTitle")}
        above={<Steps label={t("account:setup.step", { current: 3 })} current={3} total={3} />}
      />
      <Notice kind="done">{t("account:setup.done")}</Notice>
      <RecoveryCodes t={t} codes={codes} />
      {kept === null ? (
        <p>
          <ButtonLink href={onward}>{t("account:setup.recoverySaved")}</ButtonLink>
        </p>
      ) : (
        <Section id="kept" title={t("account:kept.title")}>
          <Resend t={t} kept={kept} />
        </Section>
      )}
    </Stack>
  );
}
