import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, Stack } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** Asks before signing out, so that no link or picture can do it; says so when it is done. */
export function SignOutPage(props: {
  readonly t: Translate;
  readonly signedIn: boolean;
  /** Address of the island that clears what the browser has kept of staff pages. */
  readonly clearing: string;
}): VNode {
  const { t, signedIn, clearing } = props;
  if (!signedIn) {
    return (
      <Stack>
        <script type="module" src={clearing} />
        <Hero title={t("account:session.ended")} />
        <p>
          <ButtonLink href="/logga-in">{t("account:session.signInAgain")}</ButtonLink>
        </p>
      </Stack>
    );
  }
  return (
    <Stack>
      <Hero title={t("account:session.signOutTitle")} lede={t("account:session.signOutLead")} />
      <Form action="/logga-ut">
        <Actions>
          <Button>{t("account:session.signOutTitle")}</Button>
        </Actions>
      </Form>
    </Stack>
  );
}
