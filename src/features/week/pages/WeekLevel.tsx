import type { ComponentChildren, VNode } from "preact";
import { Actions, ButtonLink, DataTable, Level, Section, Small } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf, SCALE } from "../addresses.ts";
import type { WeekPicture } from "../picture.ts";
import { changeWords, levelDrawing } from "../presenter.ts";

/** The level of the week and of areas, with their reasons. */
export function WeekLevel(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly mayWrite: boolean;
  /** The way to the decision. */
  readonly children: ComponentChildren;
}): VNode {
  const { t, picture, mayWrite, children } = props;
  const { monday, level, levelReason, levelMeaning, summary, areaLevels } = picture;
  return (
    <Section id="laget" title={t("week:level.title")} size="xs">
      <Level {...levelDrawing(t, level)} note={changeWords(t, picture)} />
      {levelReason !== "" && <p>{levelReason}</p>}
      {summary !== "" && <p>{summary}</p>}
      {levelMeaning !== "" && (
        <Small>
          {levelMeaning} <a href={SCALE}>{t("week:links.scale")}</a>
        </Small>
      )}
      {areaLevels.length > 0 && (
        <DataTable
          id="laget-omraden"
          caption={t("week:level.areas")}
          columns={[{ title: t("week:level.area") }, { title: t("week:level.label") }]}
          rows={areaLevels.map((one) => ({
            cells: [
              mayWrite ? <a href={addressOf.areaLevel(monday, one.id)}>{one.area}</a> : one.area,
              <>
                <Level {...levelDrawing(t, one.level)} small />
                {one.reason !== "" && <Small>{one.reason}</Small>}
              </>,
            ],
          }))}
        />
      )}
      <Actions>
        {children}
        {mayWrite && (
          <ButtonLink href={addressOf.level(monday)} variant="secondary">
            {t("week:level.edit")}
          </ButtonLink>
        )}
      </Actions>
    </Section>
  );
}
