import type { VNode } from "preact";
import { Details, Section, Small } from "#app/design/index.ts";
import { EVENT_LIST, weekNumber } from "#app/features/event/index.ts";
import { addDays } from "#app/platform/iso-date.ts";
import { formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { WeekPicture } from "../picture.ts";
import { figureSentence } from "../presenter.ts";
import { FigureTable } from "./FigureTable.tsx";

/** What has happened in the week: by category, area and seriousness. */
export function Figures({ t, picture }: { readonly t: Translate; readonly picture: WeekPicture }): VNode {
  const { monday, figures } = picture;
  const week = weekNumber(monday);
  const list = `${EVENT_LIST}?fran=${monday}&till=${addDays(monday, 6)}`;
  const seen = figures.areas.filter(({ count }) => count > 0);
  const silent = figures.areas.filter(({ count }) => count === 0).map(({ name }) => name);
  return (
    <Section id="siffror" title={t("week:figures.title")} size="xs">
      <p>
        {figureSentence(t, figures.all)} <a href={list}>{t("week:links.events")}</a>
      </p>
      <FigureTable
        {...{ t, id: "siffror-vad", caption: t("week:figures.byCategory", { week }) }}
        corner={t("week:figures.category")}
        rows={figures.categories.map((figure) => ({
          figure,
          name: figure.name,
          href: `${list}&kategori=${figure.key}`,
        }))}
      />
      <FigureTable
        {...{ t, id: "siffror-var", caption: t("week:figures.byArea", { week }) }}
        corner={t("week:figures.area")}
        rows={seen.map((figure) => ({ figure, name: figure.name, href: `${list}&omrade=${figure.key}` }))}
      />
      <Small>
        {t("week:figures.nowhere")}: {formatNumber(figures.nowhere)}.{" "}
        {silent.length > 0 && t("week:figures.noneIn", { areas: formatList(silent) })}
      </Small>
      <FigureTable
        {...{ t, id: "siffror-allvar", caption: t("week:figures.byGrade", { week }) }}
        corner={t("week:figures.grade")}
        rows={figures.grades.map((figure) => ({
          figure,
          name: t(`event:seriousness.${figure.key as "1" | "2" | "3"}`),
          href: `${list}&allvar=${figure.key}`,
        }))}
      />
      <Details summary={t("week:figures.how")}>
        <p>{t("week:figures.howText")}</p>
      </Details>
    </Section>
  );
}
