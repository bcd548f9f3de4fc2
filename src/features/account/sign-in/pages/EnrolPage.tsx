import type { VNode } from "preact";
import { Hero, Stack, Steps } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { CarriedStep } from "../carried.ts";
import { AppCode, type AppKey } from "../../credential/pages/AppCode.tsx";

/** The first sign-in: an app for codes is tied to the account. */
export function EnrolPage(props: {
  readonly t: Translate;
  readonly carried: CarriedStep;
  readonly app: AppKey;
  readonly wrong?: string | undefined;
}): VNode {
  const { t, carried, app, wrong } = props;
  return (
    <Stack>
      <Hero
        title={t("account:setup.title")}
        above={<Steps label={t("account:setup.step", { current: 2 })} current={2} total={3} />}
        lede={t("account:setup.lead")}
      />
      <AppCode
        t={t}
        action="/logga-in/skydda"
        hidden={{ ...carried }}
        app={app}
        submit={t("account:setup.submit")}
        wrong={wrong}
      />
    </Stack>
  );
}
