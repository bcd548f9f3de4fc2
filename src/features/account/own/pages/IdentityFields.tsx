import type { VNode } from "preact";
import { TextField } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";

/** Password and code: who it is, shown once more. Never filled in beforehand. */
export function IdentityFields({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t("account:confirm.password")}
        error={errorOf(t, form, "password")}
        autocomplete="current-password"
        required
      />
      <TextField
        name="code"
        label={t("account:confirm.code")}
        hint={t("account:confirm.codeHint")}
        error={errorOf(t, form, "code")}
        autocomplete="one-time-code"
        short
        required
      />
    </>
  );
}
