import type { VNode } from "preact";
import { Button, Form, Hero, TextField } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { addressOf } from "../../addresses.ts";
import { ConfirmPersons } from "../../pages/ConfirmPersons.tsx";
import { Trail } from "../../pages/Trail.tsx";
import type { AreaLevel, LevelMeaning } from "../../week.ts";
import { LevelField } from "./LevelField.tsx";

/** The level of one area changed, or taken away. */
export function AreaLevelPage(props: {
  readonly t: Translate;
  readonly monday: IsoDate;
  readonly level: AreaLevel;
  readonly meanings: readonly LevelMeaning[];
  readonly form: TypedForm;
}): VNode {
  const { t, monday, level, meanings, form } = props;
  const here = addressOf.areaLevel(monday, level.id);
  return (
    <>
      <Trail t={t} monday={monday} links={[{ href: here, text: level.area }]} />
      <Hero kind="desk" title={t("week:level.areaEdit", { area: level.area })} />
      <Form action={here} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
        <LevelField {...{ t, form, meanings }} />
        <TextField
          name="reason"
          label={t("week:level.reason")}
          value={form.typed.text("reason")}
          error={errorOf(t, form, "reason")}
        />
        <ConfirmPersons t={t} form={form} id="reason-confirmed" />
        <SaveOrCancel t={t} back={addressOf.week(monday)} />
      </Form>
      <Form action={`${here}/ta-bort`} layout="inline">
        <Button variant="tertiary" removes>
          {t("week:level.remove")}
        </Button>
      </Form>
    </>
  );
}
