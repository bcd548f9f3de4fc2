import type { VNode } from "preact";
import { Figure, IntervalRows, SideBySide, Small } from "#app/design/index.ts";
import { daysWords } from "#app/features/event/index.ts";
import { indicatorAddress } from "#app/features/indicator/index.ts";
import { periodWords } from "#app/statistics/verdict/index.ts";
import { feltPicture, reportedPicture } from "../presenter.ts";
import type { Shown } from "./FeltSafetyPage.tsx";

/** The two pictures, each on its own scale, with the areas in the same order. */
export function Pictures({ t, selection, choice, indicator, areas }: Shown): VNode {
  const asked = areas.reduce((sum, { felt }) => sum + (felt?.base ?? 0), 0);
  return (
    <SideBySide>
      <Figure caption={`${indicator.name}, ${periodWords(t, choice.period)}`}>
        <IntervalRows {...feltPicture(t, indicator, areas)} />
        <Small>
          {t(`felt-safety:direction.${indicator.direction}`)}{" "}
          {asked > 0 && `${t("felt-safety:asked", { count: asked })} `}
          {areas.some(({ felt }) => felt?.isPreliminary) && `${t("felt-safety:preliminary")} `}
          {t("felt-safety:source")} <a href={indicatorAddress(indicator.id)}>{indicator.source}</a>.
        </Small>
      </Figure>
      <Figure caption={t("felt-safety:reportedCaption", { days: daysWords(selection) })}>
        <IntervalRows {...reportedPicture(t, areas)} />
        <Small>{t("felt-safety:reportedNote")}</Small>
      </Figure>
    </SideBySide>
  );
}
