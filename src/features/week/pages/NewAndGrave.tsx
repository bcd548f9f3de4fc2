import type { VNode } from "preact";
import { Section, Small } from "#app/design/index.ts";
import { eventAddressOf } from "#app/features/event/index.ts";
import { formatWeekday, type Translate } from "#app/platform/language/index.ts";
import type { WeekPicture } from "../picture.ts";
import { newWords } from "../presenter.ts";

/** What is more than usual, what came for the first time, and what was grave. */
export function NewAndGrave({ t, picture }: { readonly t: Translate; readonly picture: WeekPicture }): VNode {
  const news = newWords(t, picture);
  const { grave } = picture;
  return (
    <Section id="nytt" title={t("week:new.title")} size="xs">
      {news.length === 0 && grave.length === 0 && <p>{t("week:new.none")}</p>}
      {news.length > 0 && (
        <ul>
          {news.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      {grave.length > 0 && (
        <ul>
          {grave.map(({ id, category, where, day, organisation }) => (
            <li>
              <a href={eventAddressOf.event(id)}>
                {category}, {where === "" ? t("week:new.onMap") : where}
              </a>
              <Small>{t("week:new.graveWhen", { day: formatWeekday(day), organisation })}</Small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
