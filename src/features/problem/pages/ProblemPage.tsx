import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Chain,
  EmptyState,
  Form,
  Hero,
  LinkList,
  Section,
  Stack,
} from "#app/design/index.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { formatDay, opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { CauseBlock } from "../cause/pages/CauseBlock.tsx";
import type { ChainGraph } from "../chain/chain.ts";
import { chainSteps } from "../chain/presenter.ts";
import { drawingAddress } from "../drawing/addresses.ts";
import { type DrawingKind, DRAWING_KINDS } from "../drawing/drawing.ts";
import { sourceWords } from "../presenter.ts";
import { priorityAddress } from "../priority/addresses.ts";
import { priorityWords } from "../priority/presenter.ts";
import type { Priorities } from "../priority/queries.ts";
import type { Problem } from "../problem.ts";
import { Trail } from "./Trail.tsx";

export interface ProblemPageProps {
  readonly t: Translate;
  readonly problem: Problem;
  readonly chain: ChainGraph;
  /** How much stands in each drawing. */
  readonly drawn: ReadonlyMap<DrawingKind, number>;
  /** The priorities that hold; null when nothing is decided. */
  readonly priorities: Priorities | null;
  readonly mayWrite: boolean;
}

/** A problem: its causes, what answers each, and its chain. */
export function ProblemPage(props: ProblemPageProps): VNode {
  const { t, problem, chain, drawn, priorities, mayWrite } = props;
  const here = addressOf.problem(problem.id);
  const source = sourceWords(t, problem.source, problem.sourceDay);
  return (
    <>
      <Trail t={t} links={[{ href: here, text: opening(problem.statement, 60) }]} />
      <Hero kind="item" title={problem.statement}>
        {problem.place !== "" && <p>{t("problem:page.place", { place: problem.place })}</p>}
        <p>{source === "" ? t("problem:page.noSource") : t("problem:page.source", { source })}</p>
        {problem.closedAt !== null && (
          <p>{t("problem:page.closed", { day: formatDay(swedishDay(problem.closedAt)) })}</p>
        )}
        {priorities !== null && (
          <p>
            {priorityWords(t, priorities, problem.id)}{" "}
            <a href={priorityAddress.round(priorities.roundId)}>{priorities.name}</a>
          </p>
        )}
        {mayWrite && <ProblemActions t={t} here={here} closed={problem.closedAt !== null} />}
      </Hero>
      <Stack wide>
        <Section id="orsaker" title={t("problem:page.causes")} count={problem.causes.length}>
          {problem.causes.length === 0 ? (
            <EmptyState
              title={t("problem:page.noCauses")}
              {...(mayWrite
                ? { action: { href: `${here}/orsaker/ny`, text: t("problem:page.addCause") } }
                : {})}
            >
              {t("problem:page.noCausesLead")}
            </EmptyState>
          ) : (
            problem.causes.map((cause, index) => (
              <CauseBlock
                {...{ t, problem, cause, mayWrite }}
                isFirst={index === 0}
                isLast={index === problem.causes.length - 1}
              />
            ))
          )}
          {mayWrite && problem.causes.length > 0 && (
            <Actions>
              <ButtonLink href={`${here}/orsaker/ny`} variant="secondary">
                {t("problem:page.addCause")}
              </ButtonLink>
            </Actions>
          )}
        </Section>
        <Section id="bilder" title={t("cause:onProblem.title")}>
          <p>{t("cause:onProblem.lede")}</p>
          <LinkList
            links={DRAWING_KINDS.map((drawing) => ({
              href: drawingAddress.drawing(problem.id, drawing),
              text: t(`cause:drawing.${drawing}`),
              more: `(${t("cause:onProblem.count", { count: drawn.get(drawing) ?? 0 })})`,
            }))}
          />
        </Section>
        <Section id="kedjan" title={t("problem:chain.title")}>
          <Chain steps={chainSteps(t, chain, { problem: problem.id })} />
        </Section>
      </Stack>
    </>
  );
}

function ProblemActions({ t, here, closed }: { t: Translate; here: string; closed: boolean }): VNode {
  return (
    <Actions>
      <ButtonLink href={`${here}/andra`} variant="secondary">
        {t("common:change")}
      </ButtonLink>
      <Form action={`${here}/${closed ? "ateruppta" : "avsluta"}`} layout="inline">
        <Button variant="tertiary">{t(closed ? "problem:page.reopen" : "problem:page.close")}</Button>
      </Form>
    </Actions>
  );
}
