import type { VNode } from "preact";
import { Actions, Button, ButtonLink } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";

/** The end of a form that can be left: save, or back to `back` with nothing changed. */
export function SaveOrCancel({ t, back }: { readonly t: Translate; readonly back: string }): VNode {
  return (
    <Actions>
      <Button>{t("common:save")}</Button>
      <ButtonLink href={back} variant="tertiary">
        {t("common:cancel")}
      </ButtonLink>
    </Actions>
  );
}
