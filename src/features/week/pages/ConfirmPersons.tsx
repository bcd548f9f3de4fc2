import type { VNode } from "preact";
import { Checkbox } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { PERSONAL_DATA } from "../form.ts";

/** The way past the question whether a text points at a person; there only when it was asked. */
export function ConfirmPersons({ t, form, id }: { t: Translate; form: TypedForm; id: string }): VNode | null {
  if (!form.problems.some(({ message }) => message === PERSONAL_DATA)) return null;
  return <Checkbox name="confirmed" id={id} value="yes" label={t("week:form.confirm")} />;
}
