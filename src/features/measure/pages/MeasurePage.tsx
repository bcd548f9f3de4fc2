import type { VNode } from "preact";
import {
  Actions,
  BigNumber,
  Breadcrumbs,
  Button,
  ButtonLink,
  Chain,
  Columns,
  Form,
  Hero,
  Section,
  StateColumn,
  Status,
  ThreeVoices,
  TimeStrip,
} from "#app/design/index.ts";
import { type ChainGraph, chainSteps } from "#app/features/problem/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import type { Activity } from "../activity/activity.ts";
import { LIST } from "../addresses.ts";
import type { Measure } from "../measure.ts";
import { headOf, stripOf, voicesOf } from "../page-presenter.ts";
import { figureOf, type Situation } from "../presenter.ts";
import type { Surroundings } from "../queries.ts";
import type { EvidenceSaid, OwnerSaid, Voices } from "../statement/statement.ts";
import { About, ChainLinks, Resources } from "./MeasureFacts.tsx";
import { Earlier, LogSection } from "./MeasureLog.tsx";

export interface MeasurePageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  readonly measure: Measure;
  readonly around: Surroundings;
  readonly situation: Situation;
  readonly voices: Voices;
  /** Everything said before the latest words. */
  readonly earlier: readonly (OwnerSaid | EvidenceSaid)[];
  /** The piece of the chain around the measure. */
  readonly chain: ChainGraph;
  /** The lines drawn in the picture: all that count. */
  readonly whole: readonly Activity[];
  /** The lines shown, taken-back ones included. */
  readonly log: readonly Activity[];
  readonly used: { readonly hours: number; readonly cost: number };
  readonly may: {
    readonly write: boolean;
    readonly log: boolean;
    readonly assess: boolean;
    withdraw(activity: Activity): boolean;
  };
}

/** One measure: how it stands, three voices, the log, resources, and its place in the chain. */
export function MeasurePage(props: MeasurePageProps): VNode {
  const { t, today, measure, situation } = props;
  const head = headOf(t, situation, measure.stop?.reason ?? null);
  const figure = figureOf(t, situation, measure.unit);
  const strip = stripOf(t, situation, props.whole, today);
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: LIST, text: t("measure:title") },
          { href: `${LIST}/${measure.id}`, text: opening(measure.title, 60) },
        ]}
      />
      <Hero
        kind="item"
        title={measure.title}
        aside={
          <StateColumn>
            <Status kind={head.kind} word={head.word} size="lg" />
            {figure && <BigNumber {...figure} />}
            {strip && <TimeStrip id="tidslinje" {...strip} />}
          </StateColumn>
        }
      >
        <p>{head.sentence}</p>
        <MeasureActions {...props} />
      </Hero>
      <Section id="svar" title={t("measure:voices.title")} kind="page">
        <ThreeVoices voices={voicesOf(t, situation, props.voices, today)} />
        <VoiceActions {...props} />
      </Section>
      <Section id="kedjan" title={t("problem:chain.title")} kind="page">
        <Chain steps={chainSteps(t, props.chain, { measure: measure.id })} />
      </Section>
      <Columns
        kind="below"
        main={
          <>
            <LogSection {...props} />
            {props.earlier.length > 0 && <Earlier t={t} said={props.earlier} />}
          </>
        }
        side={
          <>
            <ChainLinks t={t} around={props.around} />
            <About {...props} />
            <Resources t={t} measure={measure} used={props.used} />
            <Section id="metod" title={t("measure:page.evidenceNote")}>
              <p>{measure.evidenceNote === "" ? t("measure:page.noEvidenceNote") : measure.evidenceNote}</p>
            </Section>
          </>
        }
      />
    </>
  );
}

function MeasureActions({ t, measure, may }: MeasurePageProps): VNode | null {
  const here = `${LIST}/${measure.id}`;
  if (!may.log && !may.write) return null;
  return (
    <Actions>
      {may.log && measure.stop === null && (
        <ButtonLink href={`${here}/logga`}>{t("measure:page.log")}</ButtonLink>
      )}
      {may.write && (
        <ButtonLink href={`${here}/andra`} variant="secondary">
          {t("measure:page.change")}
        </ButtonLink>
      )}
      {may.write && measure.stop === null && (
        <ButtonLink href={`${here}/stoppa`} variant="tertiary">
          {t("measure:page.stop")}
        </ButtonLink>
      )}
      {may.write && measure.stop !== null && (
        <Form action={`${here}/ateruppta`} layout="inline" hidden={{ version: measure.version }}>
          <Button variant="secondary">{t("measure:page.resume")}</Button>
        </Form>
      )}
    </Actions>
  );
}

function VoiceActions({ t, measure, may }: MeasurePageProps): VNode | null {
  if (!may.log && !may.assess) return null;
  return (
    <Actions>
      {may.log && (
        <ButtonLink href={`${LIST}/${measure.id}/laget`} variant="secondary">
          {t("measure:voices.sayOwner")}
        </ButtonLink>
      )}
      {may.assess && (
        <ButtonLink href={`${LIST}/${measure.id}/bedomning`} variant="secondary">
          {t("measure:voices.sayEvidence")}
        </ButtonLink>
      )}
    </Actions>
  );
}
