import type { VNode } from "preact";
import { type Choice, RadioGroup } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { levelDrawing, meaningWords } from "../../presenter.ts";
import { LEVELS, type LevelMeaning } from "../../week.ts";

/** The levels as choices: "Gul, 2 av 4". */
export function levelOptions(t: Translate): readonly Choice[] {
  return LEVELS.map((level) => {
    const { word, place } = levelDrawing(t, level);
    return { value: level, label: place === undefined ? word : `${word}, ${place}` };
  });
}

/** Chooses a level; each says what it means. */
export function LevelField(props: {
  readonly t: Translate;
  readonly form: TypedForm;
  readonly meanings: readonly LevelMeaning[];
  readonly id?: string;
}): VNode {
  const { t, form, meanings, id } = props;
  const options = levelOptions(t).map((option) => {
    const meaning = meanings.find(({ level }) => level === option.value);
    return meaning === undefined ? option : { ...option, more: meaningWords(t, meaning) };
  });
  const chosen = form.typed.text("level");
  return (
    <RadioGroup
      name="level"
      id={id}
      label={t("week:level.label")}
      look="framed"
      options={options}
      {...(chosen === "" ? {} : { value: chosen })}
      error={errorOf(t, form, "level")}
    />
  );
}
