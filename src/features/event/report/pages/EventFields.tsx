import type { VNode } from "preact";
import {
  Button,
  Checkbox,
  type Choice,
  DateField,
  Details,
  FileField,
  FormPart,
  Hidden,
  RadioGroup,
  ScriptButton,
  Select,
  Small,
  TextArea,
  TextField,
  TimeField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf } from "#app/routing/form-errors.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { POLICE_ANSWERS } from "../form.ts";
import type { LookedThrough } from "../look-through.ts";
import { seriousnessChoices } from "../presenter.ts";
import { fieldName } from "../typed.ts";
import { GuardQuestionPart } from "./GuardQuestionPart.tsx";
import { PlaceQuestionPart } from "./PlaceQuestionPart.tsx";

/** What an event is chosen from. */
export interface EventChoices {
  readonly categories: readonly Choice[];
  readonly areas: readonly Choice[];
}

export interface EventFieldsProps {
  readonly t: Translate;
  /** Place among the events of the form; a word stands for it in the pattern that the island copies. */
  readonly index: number | string;
  readonly legend: string;
  readonly form: TypedForm;
  readonly choices: EventChoices;
  readonly questions: Pick<LookedThrough, "places" | "guard">;
  readonly day: string;
  /** Several: each can be taken out of the form. */
  readonly removable: boolean;
  readonly removeAction: string;
}

/** One event of a form: what, when, where, how serious; the rest folded away. */
export function EventFields(props: EventFieldsProps): VNode {
  const { t, index, legend, form, choices, questions, day } = props;
  const name = (field: string): string => fieldName(index, field);
  const value = (field: string): string => form.typed.text(name(field));
  const error = (field: string): string | undefined => errorOf(t, form, name(field));
  const guard = questions.guard.find(({ event }) => event === index);
  const place = questions.places.find(({ event }) => event === index);
  return (
    <FormPart legend={legend}>
      {guard && <GuardQuestionPart t={t} question={guard} />}
      <Select
        name={name("category")}
        label={t("event:report.category")}
        prompt={t("event:report.choose")}
        options={choices.categories}
        value={value("category")}
        error={error("category")}
        required
      />
      <RadioGroup
        name={name("seriousness")}
        label={t("event:report.seriousness")}
        look="chips"
        options={seriousnessChoices(t)}
        value={value("seriousness")}
        error={error("seriousness")}
        required
      />
      <DateField
        name={name("day")}
        label={t("event:report.day")}
        value={value("day") || day}
        max={day}
        error={error("day")}
        required
      />
      <TimeField
        name={name("clock")}
        label={t("event:report.clockLabel")}
        hint={t("event:report.clockHint")}
        value={value("clock")}
        error={error("clock")}
      />
      <TextField
        name={name("placeText")}
        label={t("event:report.place")}
        hint={t("event:report.placeHint")}
        autocomplete="off"
        maxlength={200}
        value={value("placeText")}
        error={error("placeText")}
      />
      {place && <PlaceQuestionPart t={t} question={place} />}
      <Position t={t} name={name} fields={form.typed} />
      {choices.areas.length > 0 && (
        <Select
          name={name("area")}
          label={t("event:report.area")}
          prompt={t("event:report.noArea")}
          options={choices.areas}
          value={value("area")}
          error={error("area")}
        />
      )}
      <Checkbox name={name("nowhere")} label={t("event:report.nowhere")} checked={value("nowhere") !== ""} />
      <TextArea
        name={name("text")}
        label={t("event:report.text")}
        hint={t("event:report.textHint")}
        rows={3}
        maxlength={1000}
        value={value("text")}
        error={error("text")}
      />
      <More {...{ t, name, value, error }} />
      {props.removable && (
        <p>
          <Button variant="tertiary" name="remove" value={String(index)} formaction={props.removeAction}>
            {t("event:report.remove", { event: legend })}
          </Button>
        </p>
      )}
    </FormPart>
  );
}

/** The phone's own position: only asked for when the button is pressed, which the island shows. */
function Position(props: { t: Translate; name: (field: string) => string; fields: Fields }): VNode {
  const { t, name, fields } = props;
  const [longitude, latitude] = [fields.text(name("longitude")), fields.text(name("latitude"))];
  return (
    <div data-position>
      <input type="hidden" name={name("longitude")} value={longitude} />
      <input type="hidden" name={name("latitude")} value={latitude} />
      <ScriptButton does="locate" variant="secondary">
        {t("event:report.here")}
      </ScriptButton>
      <output data-position-said>{longitude === "" ? "" : t("event:report.hereKept")}</output>
    </div>
  );
}

function More(props: {
  t: Translate;
  name: (field: string) => string;
  value: (field: string) => string;
  error: (field: string) => string | undefined;
}): VNode {
  const { t, name, value, error } = props;
  const fields = ["endDay", "endClock", "wanted", "photo", "photoKept", "police"];
  const open = fields.some((field) => error(field) !== undefined || !["", "unknown"].includes(value(field)));
  const kept = value("photoKept");
  return (
    <Details summary={t("event:report.more")} open={open}>
      <DateField
        name={name("endDay")}
        label={t("event:report.endDay")}
        hint={t("event:report.endHint")}
        value={value("endDay")}
        error={error("endDay")}
      />
      <TimeField
        name={name("endClock")}
        label={t("event:report.endClock")}
        value={value("endClock")}
        error={error("endClock")}
      />
      <RadioGroup
        name={name("police")}
        label={t("event:report.police")}
        look="chips"
        options={POLICE_ANSWERS.map((answer) => ({ value: answer, label: t(`event:police.${answer}`) }))}
        value={value("police") || "unknown"}
        error={error("police")}
      />
      <TextField
        name={name("wanted")}
        label={t("event:report.wanted")}
        hint={t("event:report.wantedHint")}
        maxlength={500}
        value={value("wanted")}
        error={error("wanted")}
      />
      <FileField
        name={name("photo")}
        label={t("event:report.photo")}
        hint={t("event:report.photoHint")}
        accept="image/jpeg,image/png,image/webp"
        error={error("photo")}
      />
      {kept !== "" && (
        <>
          <Hidden name={name("photoKept")} value={kept} />
          <Small>{t("event:report.photoKept")}</Small>
          <Checkbox name={name("photoAway")} label={t("event:report.photoAway")} />
        </>
      )}
    </Details>
  );
}
