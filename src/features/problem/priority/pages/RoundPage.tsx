import type { VNode } from "preact";
import { Actions, ButtonLink, DataTable, Hero, LinkList, Section, Stack } from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { priorityAddress } from "../addresses.ts";
import type { Agreement } from "../agreement.ts";
import type { Change } from "../comparison.ts";
import { standingWords } from "../presenter.ts";
import { missingScores, type Ranked } from "../ranking.ts";
import type { Obstacle, Round } from "../round.ts";
import type { Swing } from "../sensitivity.ts";
import { CriteriaTable } from "./CriteriaTable.tsx";
import { Decision } from "./Decision.tsx";
import { PriorityTrail } from "./PriorityTrail.tsx";
import { Ranking } from "./Ranking.tsx";
import { ShortList } from "./ShortList.tsx";

export interface RoundPageProps {
  readonly t: Translate;
  readonly round: Round;
  readonly ranked: readonly Ranked[];
  readonly swings: readonly Swing[];
  readonly agreement: Agreement | null;
  /** The decided round before this one. */
  readonly before: { readonly name: string; readonly changes: readonly Change[] } | null;
  readonly obstacles: readonly Obstacle[];
  readonly mayWrite: boolean;
  readonly mayDecide: boolean;
}

/** A round: the short list with its reasons, how it came about, and what weighs. */
export function RoundPage(props: RoundPageProps): VNode {
  const { t, round, before, mayWrite } = props;
  const here = priorityAddress.round(round.id);
  const about = [formatDay(round.day), round.meeting].filter((words) => words !== "").join(", ");
  return (
    <>
      <PriorityTrail t={t} links={[{ href: here, text: round.name }]} />
      <Hero kind="desk" title={round.name} lede={about}>
        <p>{t("priority:page.most", { count: round.most })}</p>
        {round.decidedAt !== null && (
          <p>
            {t("priority:page.decided", {
              day: formatDay(swedishDay(round.decidedAt)),
              name: round.decidedBy ?? "",
            })}
          </p>
        )}
        <Actions>
          {mayWrite && (
            <>
              <ButtonLink href={priorityAddress.choice(round.id)}>{t("priority:page.choose")}</ButtonLink>
              <ButtonLink href={priorityAddress.criteria(round.id)} variant="secondary">
                {t("priority:page.criteria")}
              </ButtonLink>
              <ButtonLink href={priorityAddress.change(round.id)} variant="secondary">
                {t("priority:page.change")}
              </ButtonLink>
            </>
          )}
          <ButtonLink href={priorityAddress.table(round.id)} variant="tertiary">
            {t("priority:page.csv")}
          </ButtonLink>
        </Actions>
      </Hero>
      <Stack wide>
        <ShortList t={t} ranked={props.ranked} />
        <Ranking {...props} />
        <Scorers {...props} />
        {before !== null && <Comparison t={t} before={before} />}
        <Section id="kriterier" title={t("priority:criteria.title")}>
          <CriteriaTable t={t} criteria={round.criteria} />
        </Section>
        {props.mayDecide && <Decision t={t} round={round} obstacles={props.obstacles} />}
      </Stack>
    </>
  );
}

function Scorers({ t, round, mayWrite }: RoundPageProps): VNode {
  const lines = round.scorers.map((scorer) => {
    const scores = round.scores.filter(({ scorerId }) => scorerId === scorer.id);
    const missing = missingScores({ ...round, scorers: [scorer], scores });
    const state =
      scores.length === 0
        ? t("priority:scores.none")
        : missing === 0
          ? t("priority:scores.all")
          : t("priority:scores.missing", { count: missing });
    return { scorer, state };
  });
  return (
    <Section id="betyg" title={t("priority:scores.section")} count={round.scorers.length}>
      {mayWrite ? (
        <LinkList
          links={lines.map(({ scorer, state }) => ({
            href: priorityAddress.scores(round.id, scorer.id),
            text: t("priority:scores.title", { name: scorer.name }),
            more: `(${state})`,
          }))}
        />
      ) : (
        <ul>
          {lines.map(({ scorer, state }) => (
            <li>{`${scorer.name} (${state})`}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Comparison({ t, before }: { t: Translate; before: NonNullable<RoundPageProps["before"]> }): VNode {
  return (
    <Section id="jamfort" title={t("priority:compare.title", { name: before.name })}>
      <DataTable
        id="jamfort-tabell"
        caption={t("priority:compare.caption")}
        captionHidden
        columns={[
          { title: t("priority:ranking.problem") },
          { title: t("priority:compare.before") },
          { title: t("priority:compare.now") },
        ]}
        rows={before.changes.map((change) => ({
          cells: [change.statement, standingWords(t, change.before), standingWords(t, change.now)],
        }))}
      />
    </Section>
  );
}
