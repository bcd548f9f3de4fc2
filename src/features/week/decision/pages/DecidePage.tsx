import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Facts, Form, Hero, Level } from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { WeekPicture } from "../../picture.ts";
import { figureSentence, levelDrawing, reportersSentence } from "../../presenter.ts";
import { canBeDecided } from "../../week.ts";

/** What will be frozen, and the button that does it. */
export function DecidePage(props: {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly picture: WeekPicture;
  readonly version: number;
}): VNode {
  const { t, today, picture, version } = props;
  const { monday, level, levelReason, figures, reporters, priorities, actions } = picture;
  const here = addressOf.decision(monday);
  const week = weekNumber(monday);
  return (
    <>
      <Trail t={t} monday={monday} links={[{ href: here, text: t("week:decide.title") }]} />
      <Hero kind="desk" title={t("week:decide.button", { week })} />
      <p>{t("week:decide.lede")}</p>
      <Level {...levelDrawing(t, level)} {...(levelReason === "" ? {} : { note: levelReason })} />
      <Facts
        facts={[
          { name: t("week:figures.title"), value: figureSentence(t, figures.all) },
          { name: t("week:reporters.title"), value: reportersSentence(t, reporters) },
          { name: t("week:priority.title"), value: formatNumber(priorities.length) },
          { name: t("week:action.title"), value: formatNumber(actions.length) },
        ]}
      />
      <Form action={here} hidden={{ version }}>
        {level === null && <p>{t("week:decide.noLevel")}</p>}
        {level !== null && !canBeDecided(picture, today) && (
          <p>{t("week:decide.tooEarly", { day: formatDay(addDays(monday, 4)) })}</p>
        )}
        <Actions>
          {canBeDecided(picture, today) && <Button>{t("week:decide.button", { week })}</Button>}
          {level === null && <ButtonLink href={addressOf.level(monday)}>{t("week:level.edit")}</ButtonLink>}
          <ButtonLink href={addressOf.week(monday)} variant="tertiary">
            {t("common:back")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
