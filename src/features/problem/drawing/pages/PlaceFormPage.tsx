import type { VNode } from "preact";
import { Button, Form, FormPart, Hero, Section, Select, TextArea, TextField } from "#app/design/index.ts";
import { opening, type Translate } from "#app/platform/language/index.ts";
import type { PersonalData } from "#app/platform/personal-data/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { EvidenceFields } from "../../pages/EvidenceFields.tsx";
import { PersonsQuestion } from "../../pages/PersonsQuestion.tsx";
import { Trail } from "../../pages/Trail.tsx";
import type { Problem } from "../../problem.ts";
import { drawingAddress } from "../addresses.ts";
import { branchesOf, type DrawingKind, type Place } from "../drawing.ts";
import { branchWords, causeOf } from "../presenter.ts";

export interface PlaceFormPageProps {
  readonly t: Translate;
  readonly title: string;
  readonly action: string;
  readonly drawing: DrawingKind;
  readonly problem: Problem;
  readonly places: readonly Place[];
  /** Null for a new one. */
  readonly place: Place | null;
  readonly form: TypedForm;
  /** What may point at a single person in what was typed. */
  readonly persons: readonly PersonalData[];
}

/** A place in a drawing, new or changed: on which branch, a cause or words of its own, what it rests on. */
export function PlaceFormPage(props: PlaceFormPageProps): VNode {
  const { t, title, action, drawing, problem, place, form, persons } = props;
  const back = drawingAddress.drawing(problem.id, drawing);
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.problem(problem.id), text: opening(problem.statement, 40) },
          { href: back, text: t(`cause:drawing.${drawing}`) },
          { href: action, text: title },
        ]}
      />
      <Hero kind="desk" title={title} lede={t("cause:form.lede")} />
      <Form
        action={action}
        errors={summaryOf(t, form)}
        hidden={{ version: form.typed.text("version") || undefined }}
      >
        <PersonsQuestion t={t} persons={persons} />
        <BranchFields {...props} />
        <WordsFields {...props} />
        <FormPart legend={t("cause:evidence.title")} hint={t("cause:evidence.ownWords")}>
          <EvidenceFields t={t} form={form} />
        </FormPart>
        {drawing === "event_chain" && <BreakFields t={t} form={form} />}
        <SaveOrCancel t={t} back={place === null ? back : `${back}#plats-${place.id}`} />
      </Form>
      {place !== null && place.removedAt === null && <Removal {...props} place={place} />}
    </>
  );
}

function BranchFields({ t, drawing, places, form }: PlaceFormPageProps): VNode | null {
  const { typed } = form;
  const branches = branchesOf(drawing, places).map(({ branch }) => branch);
  if (branches.length < 2) return <input type="hidden" name="branch" value={typed.text("branch")} />;
  const chosen = typed.text("branch");
  const offered = branches.includes(chosen) || chosen === "" ? branches : [...branches, chosen];
  return (
    <>
      <Select
        name="branch"
        label={t("cause:form.branch")}
        options={offered.map((branch) => ({ value: branch, label: optionWords(t, drawing, branch) }))}
        value={chosen}
        error={errorOf(t, form, "branch")}
      />
      {drawing === "fishbone" && (
        <TextField
          name="ownBranch"
          label={t("cause:form.ownBranch")}
          hint={t("cause:form.ownBranchHint")}
          value={typed.text("ownBranch")}
          error={errorOf(t, form, "ownBranch")}
        />
      )}
    </>
  );
}

function optionWords(t: Translate, drawing: DrawingKind, branch: string): string {
  return branchWords(t, drawing, branch);
}

function WordsFields({ t, drawing, problem, places, place, form }: PlaceFormPageProps): VNode {
  const { typed } = form;
  const taken = new Set(
    places
      .filter((one) => one.drawing === drawing && one.removedAt === null && one.id !== place?.id)
      .map(({ causeId }) => causeId),
  );
  const causes = problem.causes.filter(({ id }) => !taken.has(id));
  return (
    <>
      {causes.length > 0 && (
        <Select
          name="cause"
          label={t("cause:form.cause")}
          hint={t("cause:form.causeHint")}
          prompt={t("cause:form.noCause")}
          options={causes.map(({ id, text }) => ({ value: id, label: opening(text, 80) }))}
          value={typed.text("cause")}
          error={errorOf(t, form, "cause")}
        />
      )}
      <TextArea
        name="text"
        label={t("cause:form.text")}
        hint={t("cause:form.textHint")}
        rows={3}
        value={typed.text("text")}
        error={errorOf(t, form, "text")}
      />
    </>
  );
}

function BreakFields({ t, form }: { readonly t: Translate; readonly form: TypedForm }): VNode {
  return (
    <FormPart legend={t("cause:form.break")} hint={t("cause:form.breakHint")}>
      <TextArea
        name="breakHow"
        label={t("cause:form.breakHow")}
        rows={2}
        value={form.typed.text("breakHow")}
        error={errorOf(t, form, "breakHow")}
      />
      <TextField
        name="breakWho"
        label={t("cause:form.breakWho")}
        value={form.typed.text("breakWho")}
        error={errorOf(t, form, "breakWho")}
      />
    </FormPart>
  );
}

function Removal({ t, action, problem, place }: PlaceFormPageProps & { readonly place: Place }): VNode {
  const cause = causeOf(problem, place);
  const answers = (cause?.items.length ?? 0) + (cause?.measures.length ?? 0);
  return (
    <Section id="ta-bort" title={t("cause:remove.title")} kind="page" size="xs">
      <p>{cause === undefined ? t("cause:remove.own") : t("cause:remove.cause", { count: answers })}</p>
      <Form action={`${action}/ta-bort`} layout="inline">
        <Button variant="secondary" removes>
          {t("cause:remove.button")}
        </Button>
      </Form>
    </Section>
  );
}
