import type { VNode } from "preact";
import { LinkRow, Section } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { AccountFigures } from "../desk.ts";

/** How the accounts stand, for the administrator. */
export function AccountsPanel({
  t,
  accounts,
}: {
  readonly t: Translate;
  readonly accounts: AccountFigures;
}): VNode {
  return (
    <Section id="konton" title={t("desk:accounts.title")} kind="panel" size="xs">
      <p>{t("desk:accounts.people", { count: accounts.people })}</p>
      {accounts.ending > 0 && <p>{t("desk:accounts.ending", { count: accounts.ending })}</p>}
      <LinkRow
        links={[
          { href: "/arbeta/konton", text: t("desk:accounts.link") },
          { href: "/arbeta/utkorg", text: t("desk:accounts.outbox") },
          { href: "/arbeta/webbplats", text: t("desk:accounts.site") },
        ]}
      />
    </Section>
  );
}
