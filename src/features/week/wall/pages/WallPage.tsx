import type { VNode } from "preact";
import { Level, Wall, WallList } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import type { WeekPicture } from "../../picture.ts";
import { changeWords, figureSentence, levelDrawing, reportersSentence, weekTitle } from "../../presenter.ts";
import { AGENDA, type AgendaPoint, neighboursOf } from "../agenda.ts";
import { agreedLines, followedUpLines, newLines, priorityLines, type WallLines } from "../presenter.ts";

export interface WallPageProps {
  readonly t: Translate;
  readonly picture: WeekPicture;
  readonly point: AgendaPoint;
  readonly today: IsoDate;
  /** Address of the script that walks by the arrows and looks for news; the page works without it. */
  readonly island: string;
}

/** One point of the meeting's agenda, on the wall. */
export function WallPage({ t, picture, point, today, island }: WallPageProps): VNode {
  const wall = addressOf.wall(picture.monday);
  const linkTo = (to: AgendaPoint) => ({ href: `${wall}?punkt=${to}`, text: t(`week:wall.point.${to}`) });
  const { previous, next } = neighboursOf(point);
  return (
    <>
      <Wall
        title={t(`week:wall.point.${point}`)}
        above={weekTitle(t, picture.monday)}
        steps={{
          label: t("week:wall.steps"),
          links: AGENDA.map((one) => ({
            ...linkTo(one),
            ...(one === point ? { current: "page" as const } : {}),
          })),
        }}
        previous={previous === null ? undefined : linkTo(previous)}
        next={next === null ? undefined : linkTo(next)}
        more={{
          label: t("week:wall.page"),
          links: [
            { href: `${wall}?punkt=${point}`, text: t("week:wall.again") },
            { href: addressOf.week(picture.monday), text: t("week:wall.leave") },
          ],
        }}
      >
        <Body {...{ t, picture, point, today }} />
      </Wall>
      <script type="module" src={island} />
    </>
  );
}

function Body(props: Omit<WallPageProps, "island">): VNode {
  const { t, picture, point, today } = props;
  switch (point) {
    case "laget":
      return <State t={t} picture={picture} />;
    case "nytt":
      return <Lines list={newLines(t, picture)} none={t("week:new.none")} />;
    case "uppfoljning":
      return <Lines list={followedUpLines(t, picture, today)} none={t("week:action.noneCarried")} />;
    case "prioriteringar":
      return <Lines list={priorityLines(t, picture)} none={t("week:priority.none")} />;
    case "insatser":
      return <Lines list={agreedLines(t, picture, today)} none={t("week:action.none")} />;
  }
  return point satisfies never;
}

function Lines({ list, none }: { readonly list: WallLines; readonly none: string }): VNode {
  return list.lines.length === 0 ? <p>{none}</p> : <WallList {...list} />;
}

function State({ t, picture }: { readonly t: Translate; readonly picture: WeekPicture }): VNode {
  const { level, levelReason, areaLevels, figures, reporters } = picture;
  return (
    <>
      <Level {...levelDrawing(t, level)} note={changeWords(t, picture)} />
      {levelReason !== "" && <p>{levelReason}</p>}
      <p>{figureSentence(t, figures.all)}</p>
      <p>{reportersSentence(t, reporters)}</p>
      {areaLevels.length > 0 && (
        <WallList
          lines={areaLevels.slice(0, 4).map((one) => ({
            text: one.area,
            note: one.reason,
            end: <Level {...levelDrawing(t, one.level)} small />,
          }))}
        />
      )}
    </>
  );
}
