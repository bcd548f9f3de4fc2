import type { VNode } from "preact";
import {
  Button,
  type Choice,
  DataTable,
  Form,
  Hero,
  Level,
  Section,
  Select,
  Stack,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { ConfirmPersons } from "../../pages/ConfirmPersons.tsx";
import { Trail } from "../../pages/Trail.tsx";
import { levelDrawing } from "../../presenter.ts";
import { type AreaLevel, LEVELS, type LevelMeaning } from "../../week.ts";
import { LevelField, levelOptions } from "./LevelField.tsx";

export interface LevelPageProps {
  readonly t: Translate;
  readonly monday: IsoDate;
  readonly form: TypedForm;
  readonly levels: readonly AreaLevel[];
  /** Areas that have no level yet. */
  readonly areas: readonly Choice[];
  readonly areaForm: TypedForm;
  readonly meanings: readonly LevelMeaning[];
}

/** Level and summary of a week, and the levels of areas. */
export function LevelPage(props: LevelPageProps): VNode {
  const { t, monday, form, meanings } = props;
  const title = t("week:level.editTitle", { week: weekNumber(monday) });
  const here = addressOf.level(monday);
  const field = (name: string) => ({ name, value: form.typed.text(name), error: errorOf(t, form, name) });
  return (
    <>
      <Trail t={t} monday={monday} links={[{ href: here, text: t("week:level.title") }]} />
      <Hero kind="desk" title={title} />
      <Stack wide>
        <Form action={here} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
          <LevelField {...{ t, form, meanings }} />
          <TextField
            {...field("levelReason")}
            label={t("week:level.reason")}
            hint={t("week:level.reasonHint")}
          />
          <TextArea
            {...field("summary")}
            label={t("week:level.summary")}
            hint={t("week:level.summaryHint")}
            autosave={`${here}-summary`}
          />
          <ConfirmPersons t={t} form={form} id="week-confirmed" />
          <SaveOrCancel t={t} back={addressOf.week(monday)} />
        </Form>
        <Areas {...props} />
      </Stack>
    </>
  );
}

function Areas({ t, monday, levels, areas, areaForm }: LevelPageProps): VNode {
  const chosen = areaForm.typed.text("level");
  return (
    <Section id="omraden" title={t("week:level.areas")} size="xs">
      {levels.length === 0 ? (
        <p>{t("week:level.areasNone")}</p>
      ) : (
        <DataTable
          id="omraden-nivaer"
          caption={t("week:level.areas")}
          captionHidden
          columns={[
            { title: t("week:level.area") },
            { title: t("week:level.label") },
            { title: t("week:level.reason") },
          ]}
          rows={levels.map((one) => ({
            cells: [
              <a href={addressOf.areaLevel(monday, one.id)}>{one.area}</a>,
              <Level {...levelDrawing(t, one.level)} small />,
              one.reason,
            ],
          }))}
        />
      )}
      <Form
        action={`${addressOf.week(monday)}/omraden`}
        label={t("week:level.areaAdd")}
        errors={summaryOf(t, areaForm, { level: "area-level", reason: "area-reason" })}
      >
        <Select
          name="areaId"
          label={t("week:level.area")}
          options={areas}
          prompt={t("week:priority.any")}
          value={areaForm.typed.text("areaId")}
          error={errorOf(t, areaForm, "areaId")}
        />
        <Select
          name="level"
          id="area-level"
          label={t("week:level.label")}
          options={levelOptions(t)}
          value={chosen === "" ? LEVELS[1] : chosen}
          error={errorOf(t, areaForm, "level")}
        />
        <TextField
          name="reason"
          id="area-reason"
          label={t("week:level.reason")}
          value={areaForm.typed.text("reason")}
          error={errorOf(t, areaForm, "reason")}
        />
        <ConfirmPersons t={t} form={areaForm} id="area-confirmed" />
        <Button variant="secondary">{t("week:level.setFor")}</Button>
      </Form>
    </Section>
  );
}
