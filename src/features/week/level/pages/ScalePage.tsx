import type { VNode } from "preact";
import {
  Button,
  Form,
  Hero,
  Level as LevelMark,
  Section,
  Small,
  Stack,
  TextArea,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, filled, summaryOf } from "#app/routing/form-errors.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SCALE } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import { levelDrawing, meaningWords } from "../../presenter.ts";
import type { Level, LevelMeaning } from "../../week.ts";

export interface ScalePageProps {
  readonly t: Translate;
  readonly meanings: readonly LevelMeaning[];
  /** A text that came back to be mended. */
  readonly mended: { readonly level: Level; readonly form: TypedForm } | null;
  readonly mayWrite: boolean;
}

/** The levels and what each means here, in the kommun's own words. */
export function ScalePage({ t, meanings, mended, mayWrite }: ScalePageProps): VNode {
  const title = t("week:scale.title");
  return (
    <>
      <Trail t={t} links={[{ href: SCALE, text: title }]} />
      <Hero kind="desk" title={title} />
      <p>{t("week:scale.lede")}</p>
      <Stack wide>
        {meanings.map((meaning) => (
          <Section id={`niva-${meaning.level}`} title={t(`week:level.${meaning.level}`)} size="xs">
            <LevelMark {...levelDrawing(t, meaning.level)} />
            {mayWrite ? (
              <Meaning
                {...{ t, meaning }}
                form={mended?.level === meaning.level ? mended.form : formOfMeaning(t, meaning)}
              />
            ) : (
              <p>{meaningWords(t, meaning)}</p>
            )}
          </Section>
        ))}
      </Stack>
    </>
  );
}

function formOfMeaning(t: Translate, meaning: LevelMeaning): TypedForm {
  return filled(fieldsOf({ meaning: meaningWords(t, meaning), version: String(meaning.version) }));
}

function Meaning(props: {
  readonly t: Translate;
  readonly meaning: LevelMeaning;
  readonly form: TypedForm;
}): VNode {
  const { t, meaning, form } = props;
  const { level } = meaning;
  const id = `meaning-${level}`;
  return (
    <Form
      action={`${SCALE}/${level}`}
      errors={summaryOf(t, form, { meaning: id })}
      hidden={{ version: form.typed.text("version") }}
    >
      <TextArea
        name="meaning"
        id={id}
        label={t("week:scale.meaning", { level: t(`week:level.${level}`).toLowerCase() })}
        value={form.typed.text("meaning")}
        error={errorOf(t, form, "meaning")}
      />
      {meaning.version === 0 && <Small>{t("week:scale.usual")}</Small>}
      <Button variant="secondary">{t("common:save")}</Button>
    </Form>
  );
}
