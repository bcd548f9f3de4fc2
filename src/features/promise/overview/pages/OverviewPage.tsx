import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  Columns,
  EmptyState,
  Facts,
  Form,
  Hero,
  LinkRow,
  type LinkTo,
  Section,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import type { FocusAreaId, PromiseId } from "#app/schema/tables.ts";
import { addressOf } from "../../addresses.ts";
import { Trail } from "../../pages/Trail.tsx";
import type { OverviewView } from "../presenter.ts";
import { AreaSection } from "./AreaSection.tsx";
import { type SideProps, SideColumn } from "./SideColumn.tsx";

export interface OverviewPageProps extends Omit<SideProps, "t" | "view" | "promiseId"> {
  readonly t: Translate;
  readonly promiseId: PromiseId;
  readonly view: OverviewView;
  readonly mayEdit: boolean;
  /** Whether measures can be made from the items: the text is signed, and the person may. */
  readonly mayMeasure: boolean;
  /** Buttons of the next step, the first one heaviest. */
  readonly next: readonly LinkTo[];
  /** The form of a new focus area. */
  readonly areaForm: TypedForm;
  /** The form of a focus area's name, when what was typed cannot be used. */
  readonly renaming: { readonly areaId: FocusAreaId; readonly form: TypedForm } | undefined;
}

/** One promise: the text as it will read, what the checker says beside it, and the next step. */
export function OverviewPage(props: OverviewPageProps): VNode {
  const { t, promiseId, view, mayEdit, mayMeasure, areaForm, renaming } = props;
  return (
    <>
      <Trail t={t} links={[{ href: addressOf.promise(promiseId), text: view.title }]} />
      <Hero
        kind="desk"
        title={view.title}
        lede={
          <>
            <strong>{view.status}.</strong> {view.statusSentence}
          </>
        }
      />
      <Columns
        kind="desk"
        main={
          <>
            <NextStep {...props} />
            <About {...props} />
            {view.areas.length === 0 && (
              <EmptyState title={t("promise:overview.noAreasTitle")}>
                {t("promise:overview.noAreas")}
              </EmptyState>
            )}
            {view.areas.map((area) => (
              <AreaSection
                t={t}
                promiseId={promiseId}
                area={area}
                mayEdit={mayEdit}
                mayMeasure={mayMeasure}
                rename={renaming?.areaId === area.id ? renaming.form : undefined}
              />
            ))}
            {mayEdit && <NewArea t={t} promiseId={promiseId} form={areaForm} />}
          </>
        }
        side={<SideColumn {...props} />}
      />
    </>
  );
}

function NextStep({ t, view, next }: OverviewPageProps): VNode {
  return (
    <Section id="nasta" kind="form" size="xs" title={t("promise:overview.next")}>
      <p>{view.next}</p>
      {next.length > 0 && (
        <Actions>
          {next.map(({ href, text }, index) => (
            <ButtonLink href={href} variant={index === 0 ? "primary" : "tertiary"}>
              {text}
            </ButtonLink>
          ))}
        </Actions>
      )}
    </Section>
  );
}

function About({ t, promiseId, view, mayEdit }: OverviewPageProps): VNode {
  return (
    <Section id="om" kind="panel" size="xs" title={t("promise:overview.aboutTitle")}>
      <Facts facts={view.about} />
      {mayEdit && (
        <LinkRow
          links={[
            { href: addressOf.head(promiseId), text: t("promise:overview.head") },
            { href: addressOf.parties(promiseId), text: t("promise:overview.parties") },
            { href: addressOf.evidence(promiseId), text: t("promise:overview.evidence") },
          ]}
        />
      )}
    </Section>
  );
}

function NewArea(props: {
  readonly t: Translate;
  readonly promiseId: PromiseId;
  readonly form: TypedForm;
}): VNode {
  const { t, promiseId, form } = props;
  return (
    <Section id="nytt-omrade" kind="form" size="2xs" title={t("promise:overview.newArea")}>
      <Form action={addressOf.areas(promiseId)} layout="inline" errors={summaryOf(t, form)}>
        <TextField
          name="name"
          label={t("promise:overview.areaName")}
          error={errorOf(t, form, "name")}
          value={form.typed.text("name")}
          maxlength={200}
          required
        />
        <Button variant="secondary">{t("promise:overview.addArea")}</Button>
      </Form>
    </Section>
  );
}
