import type { ComponentChildren, VNode } from "preact";
import { Facts } from "#app/design/index.ts";
import type { PromiseContent } from "#app/features/promise/published.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { targetSentence } from "../words.ts";

/** The text as it was signed, in its own order. */
export function WholeText({
  content,
  t,
}: {
  readonly content: PromiseContent;
  readonly t: Translate;
}): VNode {
  const facts: { name: string; value: ComponentChildren }[] = [
    { name: t("publication:words.scope"), value: content.scope.name },
    ...(content.purpose === null ? [] : [{ name: t("publication:words.purpose"), value: content.purpose }]),
    ...(content.agreement === null
      ? []
      : [{ name: t("publication:words.agreement"), value: content.agreement }]),
    ...(content.evidence.length === 0
      ? []
      : [
          {
            name: t("publication:words.evidence"),
            value: content.evidence.map(({ text }) => text).join(". "),
          },
        ]),
    ...(content.followUp === null
      ? []
      : [{ name: t("publication:words.followUp"), value: content.followUp }]),
    ...(content.remark === null ? [] : [{ name: t("publication:words.remark"), value: content.remark }]),
  ];
  return (
    <>
      <ol class="ds-list">
        {content.focusAreas.map((area) => (
          <li>
            <strong>{area.name}</strong>
            <ol>
              {area.items.map((item) => (
                <li>{[item.text, targetSentence(item, t)].filter(Boolean).join(" ")}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <Facts facts={facts} />
    </>
  );
}
