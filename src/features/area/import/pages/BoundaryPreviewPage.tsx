import type { VNode } from "preact";
import { Actions, Answer, Button, DataTable, Form, Hero, Notice, Section, Stack } from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { textOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { BOUNDARY_FILES } from "../../addresses.ts";
import { propertiesOf } from "../../boundary/guess.ts";
import type { BoundaryFile } from "../../boundary/read-boundary-file.ts";
import type { KeptFile } from "../../kept-file/kept-file.ts";
import { More } from "../../pages/More.tsx";
import { countsOf, SHOWN, sizeWords } from "../../presenter.ts";
import type { LookedThrough } from "../looked-through.ts";
import type { AreaPlan } from "../plan.ts";
import { hasNews, referenceWords } from "../presenter.ts";
import { ChoiceForm } from "./ChoiceForm.tsx";

export interface BoundaryPreviewPageProps {
  readonly t: Translate;
  readonly kept: KeptFile;
  readonly file: BoundaryFile;
  readonly form: TypedForm;
  /** Null until the choices are confirmed. */
  readonly looked: LookedThrough | null;
  /** Something changed between looking through and taking in. */
  readonly movedOn: boolean;
}

/** How a file was understood, what it would do, and what is wrong; nothing is saved yet. */
export function BoundaryPreviewPage(props: BoundaryPreviewPageProps): VNode {
  const { t, kept, file, form, looked, movedOn } = props;
  const address = `${BOUNDARY_FILES}/${kept.id}`;
  const properties = propertiesOf(file.features);
  return (
    <Stack wide>
      <Hero
        kind="desk"
        title={t("area:import.previewTitle", { file: kept.fileName })}
        lede={t("area:import.found", {
          count: file.features.length,
          number: formatNumber(file.features.length),
          system: referenceWords(t, file),
        })}
      />
      {movedOn && <Notice kind="warning" title={t("area:movedOn")} />}
      {looked !== null && <Outcome {...props} looked={looked} address={address} />}
      <Section id="val" title={t("area:import.choices")} kind="form">
        <ChoiceForm {...{ t, address, file, properties, form }} />
      </Section>
      <Sample t={t} file={file} properties={properties} />
    </Stack>
  );
}

const HANDED_ON = ["layer", "kind", "code", "name", "prefix", "from", "source"];

function Outcome(props: BoundaryPreviewPageProps & { looked: LookedThrough; address: string }): VNode {
  const { t, form, looked, address } = props;
  const { plan, digest } = looked;
  const choices = Object.fromEntries(HANDED_ON.map((name) => [name, form.typed.text(name)]));
  return (
    <Section id="utfall" title={t("area:import.outcome")} kind="desk">
      <Answer>{countsOf(t, plan)}</Answer>
      {plan.problems.length > 0 && <Problems t={t} plan={plan} />}
      {plan.problems.length === 0 && !hasNews(plan) && <Notice>{t("area:import.nothing")}</Notice>}
      {plan.problems.length === 0 && hasNews(plan) && (
        <Form action={`${address}/ta-in`} hidden={{ ...choices, digest }}>
          <Actions>
            <Button>{t("area:takeIn")}</Button>
          </Actions>
        </Form>
      )}
      {hasNews(plan) && <News t={t} plan={plan} />}
    </Section>
  );
}

function Problems({ t, plan }: { t: Translate; plan: AreaPlan }): VNode {
  return (
    <>
      <p>{t("area:wrongLead")}</p>
      <DataTable
        id="fel-tabell"
        caption={t("area:wrong")}
        columns={[{ title: t("area:import.number") }, { title: t("area:name") }, { title: t("area:help") }]}
        rows={plan.problems.slice(0, SHOWN).map((problem) => ({
          cells: [problem.line, problem.area, textOf(t, problem)],
        }))}
      />
      <More t={t} count={plan.problems.length} />
    </>
  );
}

function News({ t, plan }: { t: Translate; plan: AreaPlan }): VNode {
  const rows = [
    ...plan.changed.map(({ area }) => [area, t("area:import.changed")] as const),
    ...plan.added.map(({ area }) => [area, t("area:import.new")] as const),
  ].map(([{ code, name, squareMetres }, what]) => [name, code ?? "", sizeWords(squareMetres), what]);
  const renamed = plan.renamed.map(({ from, to }) => [to, "", "", t("area:import.renamed", { from })]);
  const all = [...renamed, ...rows];
  return (
    <>
      <DataTable
        id="nyheter"
        caption={t("area:import.news")}
        columns={[
          { title: t("area:name") },
          { title: t("area:code") },
          { title: t("area:size"), numeric: true },
          { title: t("area:table.what") },
        ]}
        rows={all.slice(0, SHOWN).map((cells) => ({ cells }))}
      />
      <More t={t} count={all.length} />
    </>
  );
}

/** Properties of the first areas, so that the choices can be made by looking. */
function Sample(props: { t: Translate; file: BoundaryFile; properties: readonly string[] }): VNode {
  const { t, file } = props;
  const properties = props.properties.slice(0, 12);
  return (
    <Section id="prov" title={t("area:import.sample")} kind="desk">
      <DataTable
        id="prov-tabell"
        caption={t("area:import.sample")}
        captionHidden
        columns={[{ title: t("area:import.number") }, ...properties.map((title) => ({ title }))]}
        rows={file.features.slice(0, 5).map(({ line, properties: values }) => ({
          cells: [line, ...properties.map((property) => (values[property] ?? "").slice(0, 80))],
        }))}
      />
    </Section>
  );
}
