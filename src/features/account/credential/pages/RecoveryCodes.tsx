import type { VNode } from "preact";
import type { Translate } from "#app/platform/language/index.ts";

/** Recovery codes, the only time they are shown. */
export function RecoveryCodes({
  t,
  codes,
}: {
  readonly t: Translate;
  readonly codes: readonly string[];
}): VNode {
  return (
    <>
      <p>{t("account:setup.recoveryLead")}</p>
      <ol class="hs-plain">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </>
  );
}
