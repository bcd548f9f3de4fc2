import type { VNode } from "preact";
import { Hidden, RadioGroup } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PlaceQuestion } from "../look-through.ts";
import { fieldName } from "../typed.ts";

/** Several places fit: which one is meant. */
export function PlaceQuestionPart({
  t,
  question,
}: {
  readonly t: Translate;
  readonly question: PlaceQuestion;
}): VNode {
  const { event, words, candidates } = question;
  return (
    <>
      <Hidden name={fieldName(event, "placeFor")} value={words} />
      <RadioGroup
        name={fieldName(event, "place")}
        label={t("event:place.which", { words })}
        error={t("event:place.answer")}
        options={[
          ...candidates.map(({ id, name, kind }) => ({
            value: id,
            label: name,
            more: t(`event:place.kind.${kind}`),
          })),
          { value: "none", label: t("event:place.none", { words }), more: t("event:place.noneMore") },
        ]}
      />
    </>
  );
}
