import type { VNode } from "preact";
import { Checkbox, Notice } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { type PersonalData, personalDataWords } from "#app/platform/personal-data/index.ts";

/** What in the typed words may point at a single person, to be answered before they are saved. */
export function PersonsQuestion(props: {
  readonly t: Translate;
  readonly persons: readonly PersonalData[];
}): VNode | null {
  const { t, persons } = props;
  if (persons.length === 0) return null;
  return (
    <>
      <Notice kind="warning" title={t("cause:persons.title")}>
        <p>{t("cause:persons.ask", { words: personalDataWords(t, persons) })}</p>
      </Notice>
      <Checkbox name="confirmed" value="yes" label={t("cause:persons.confirm")} />
    </>
  );
}
