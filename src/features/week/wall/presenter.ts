import type { WallLine } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDayMonth, formatWeekday, type Translate } from "#app/platform/language/index.ts";
import { isCarried } from "../action/action.ts";
import type { WeekActionLine, WeekPicture } from "../picture.ts";
import { carriedWords, lateWords, newWords } from "../presenter.ts";

/** As many lines as can be read on the wall at once. */
const MOST = 6;

/** Lines of the wall, and how many more there are on the week's page. */
export interface WallLines {
  readonly lines: readonly WallLine[];
  readonly rest: string | undefined;
}

/** What is new: what stands out, then what was grave. No reporter is named. */
export function newLines(t: Translate, picture: WeekPicture): WallLines {
  return fitted(t, [
    ...newWords(t, picture).map((text) => ({ text })),
    ...picture.grave.map(({ category, where, day }) => ({
      text: where === "" ? category : `${category}, ${where}`,
      note: formatWeekday(day),
      end: t("week:new.grave"),
      strong: true,
    })),
  ]);
}

/** What is followed up: the actions that earlier weeks agreed on, the late ones first. */
export function followedUpLines(t: Translate, picture: WeekPicture, today: IsoDate): WallLines {
  const carried = picture.actions.filter((action) => isCarried(action, picture.monday));
  const late = (action: WeekActionLine): number => (lateWords(t, action, today) === undefined ? 1 : 0);
  return fitted(
    t,
    carried
      .toSorted((one, other) => late(one) - late(other))
      .map((action) => lineOf(t, action, picture.monday, today)),
  );
}

/** What goes first. */
export function priorityLines(t: Translate, { priorities }: WeekPicture): WallLines {
  return fitted(
    t,
    priorities.map(({ statement, why, place, area }, index) => ({
      text: `${index + 1}. ${statement}`,
      note: [place === "" ? (area ?? "") : place, why].filter((part) => part !== "").join(". "),
    })),
  );
}

/** What was agreed this week. */
export function agreedLines(t: Translate, picture: WeekPicture, today: IsoDate): WallLines {
  const agreed = picture.actions.filter((action) => !isCarried(action, picture.monday));
  return fitted(
    t,
    agreed.map((action) => lineOf(t, action, picture.monday, today)),
  );
}

/** Who is named is the organisation, never the person. */
function lineOf(t: Translate, action: WeekActionLine, week: IsoDate, today: IsoDate): WallLine {
  const late = lateWords(t, action, today);
  const carried = carriedWords(t, action, week);
  return {
    text: action.what,
    note: [action.organisation, carried ?? ""].filter((part) => part !== "").join(", "),
    end:
      action.state === "planned"
        ? (late ?? t("week:action.when", { day: formatDayMonth(action.dueOn) }))
        : t(`week:action.state.${action.state}`),
    strong: late !== undefined,
  };
}

function fitted(t: Translate, lines: readonly WallLine[]): WallLines {
  const more = lines.length - MOST;
  return {
    lines: lines.slice(0, MOST),
    rest: more > 0 ? t("week:wall.rest", { count: more }) : undefined,
  };
}
