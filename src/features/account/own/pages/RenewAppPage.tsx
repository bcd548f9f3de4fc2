import type { VNode } from "preact";
import { Hero } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { AppCode, type AppKey } from "../../credential/pages/AppCode.tsx";
import { OwnTrail } from "./OwnTrail.tsx";

/** Ties another app to the own account. */
export function RenewAppPage(props: {
  readonly t: Translate;
  readonly step: string;
  readonly app: AppKey;
  readonly wrong?: string | undefined;
}): VNode {
  const { t, step, app, wrong } = props;
  return (
    <>
      <OwnTrail t={t} title={t("account:own.renewTitle")} href="/arbeta/jag/app" />
      <Hero kind="desk" title={t("account:own.renewTitle")} />
      <AppCode
        t={t}
        action="/arbeta/jag/app/koppla"
        hidden={{ step }}
        app={app}
        submit={t("account:own.renewConfirm")}
        wrong={wrong}
      />
    </>
  );
}
