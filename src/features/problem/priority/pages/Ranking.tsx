import type { VNode } from "preact";
import { Answer, DataTable, Details, Figure, PartedBars, Section } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { Agreement } from "../agreement.ts";
import {
  barsOf,
  cautionWords,
  criterionWords,
  partWords,
  placeWords,
  resultWords,
  sumWords,
  swingWords,
} from "../presenter.ts";
import type { Ranked } from "../ranking.ts";
import { type Round, SCALE } from "../round.ts";
import { SHIFT, type Swing } from "../sensitivity.ts";

export interface RankingProps {
  readonly t: Translate;
  readonly round: Round;
  readonly ranked: readonly Ranked[];
  readonly swings: readonly Swing[];
  readonly agreement: Agreement | null;
}

/** How the problems fall out: picture, table, what to be careful about, and whether the order holds. */
export function Ranking(props: RankingProps): VNode {
  const { t, round, ranked, swings, agreement } = props;
  const cautions = cautionWords(t, round, ranked, agreement);
  const bars = barsOf(t, ranked);
  const result = resultWords(t, ranked);
  const scored = ranked.some(({ place }) => place !== null);
  return (
    <Section id="utfall" title={t("priority:ranking.title")}>
      <Answer>{result}</Answer>
      <p>{t("priority:ranking.lede")}</p>
      <Figure caption={t("priority:ranking.figure")}>
        <PartedBars
          id="prioritering-staplar"
          title={result}
          description={t("priority:ranking.description", { bars: barWords(t, ranked) })}
          bars={bars}
          parts={round.criteria.map((criterion) => criterionWords(t, criterion))}
          most={SCALE.high}
          unknown={t("priority:ranking.noScore")}
        />
        <Details summary={t("priority:ranking.table")} open>
          <RankingTable t={t} round={round} ranked={ranked} />
        </Details>
      </Figure>
      {cautions.length > 0 && (
        <ul>
          {cautions.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      {scored && (
        <Section id="haller" title={t("priority:sensitivity.title")} level={3} size="xs">
          {swings.length > 0 && <p>{t("priority:sensitivity.lede", { points: SHIFT })}</p>}
          <ul>
            {swingWords(t, round, swings).map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </Section>
      )}
    </Section>
  );
}

function barWords(t: Translate, ranked: readonly Ranked[]): string {
  return ranked
    .map(({ candidate, sum }) =>
      t("priority:ranking.bar", {
        problem: candidate.statement,
        sum: sum === null ? t("priority:ranking.noScore") : sumWords(sum),
      }),
    )
    .join("; ");
}

function RankingTable({ t, round, ranked }: Pick<RankingProps, "t" | "round" | "ranked">): VNode {
  return (
    <DataTable
      id="utfall-tabell"
      caption={t("priority:ranking.caption")}
      columns={[
        { title: t("priority:ranking.problem") },
        { title: t("priority:ranking.place"), numeric: true },
        ...round.criteria.map((criterion) => ({ title: criterionWords(t, criterion), numeric: true })),
        { title: t("priority:ranking.sum"), numeric: true },
        { title: t("priority:ranking.chosen") },
      ]}
      rows={ranked.map((one) => ({
        cells: [
          one.candidate.statement,
          placeWords(t, one),
          ...one.parts.map((part) => partWords(t, part)),
          one.sum === null ? t("priority:ranking.noScore") : sumWords(one.sum),
          t(one.candidate.chosen ? "priority:ranking.yes" : "priority:ranking.no"),
        ],
      }))}
    />
  );
}
