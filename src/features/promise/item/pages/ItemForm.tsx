import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxGroup,
  DateField,
  Form,
  FormPart,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { addressOf } from "../../addresses.ts";
import type { CauseChoice } from "../../choices.ts";
import type { WorkingPromise } from "../../working-text.ts";
import { DIRECTIONS, ITEM_KINDS } from "../form.ts";

export interface ItemFormProps {
  readonly t: Translate;
  readonly promise: WorkingPromise;
  readonly form: TypedForm;
  readonly causes: readonly CauseChoice[];
  readonly action: string;
}

/** The form of an item: what, who, how many, when and where, and why. */
export function ItemForm(props: ItemFormProps): VNode {
  const { t, promise, form, action } = props;
  const field = fieldOf(props);
  return (
    <Form action={action} errors={summaryOf(t, form)} hidden={{ version: form.typed.text("version") }}>
      <TextArea
        {...field("text")}
        label={t("promise:item.text")}
        hint={t("promise:item.textHint")}
        maxlength={2000}
        rows={3}
        autosave={`${action}-text`}
        required
      />
      <TextField
        {...field("heading")}
        label={t("promise:item.heading")}
        hint={t("promise:item.headingHint")}
        maxlength={120}
      />
      <RadioGroup
        {...field("kind")}
        label={t("promise:item.kind")}
        options={ITEM_KINDS.map((kind) => ({
          value: kind,
          label: t(`promise:kind.${kind}`),
          more: t(`promise:kindMore.${kind}`),
        }))}
      />
      <Actors {...props} />
      <FormPart legend={t("promise:item.targetTitle")}>
        <Select
          {...field("direction")}
          label={t("promise:item.direction")}
          options={DIRECTIONS.map((value) => ({ value, label: t(`promise:direction.${value}`) }))}
        />
        <NumberField {...field("number")} label={t("promise:item.number")} />
        <TextField
          {...field("unit")}
          label={t("promise:item.unit")}
          hint={t("promise:item.unitHint")}
          maxlength={80}
        />
      </FormPart>
      <FormPart legend={t("promise:item.whenTitle")}>
        <DateField
          {...field("deadline")}
          label={t("promise:item.deadline")}
          min={promise.period?.from}
          max={promise.period?.to}
        />
        <TextField
          {...field("season")}
          label={t("promise:item.season")}
          hint={t("promise:item.seasonHint")}
          maxlength={120}
        />
        <TextField
          {...field("place")}
          label={t("promise:item.place")}
          hint={t("promise:item.placeHint")}
          maxlength={300}
        />
      </FormPart>
      <Why {...props} />
      {promise.focusAreas.length > 1 && (
        <Select
          {...field("focusArea")}
          label={t("promise:item.focusArea")}
          options={promise.focusAreas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {promise.focusAreas.length === 1 && (
        <input type="hidden" name="focusArea" value={form.typed.text("focusArea")} />
      )}
      <Actions>
        <Button>{t("promise:item.save")}</Button>
        <ButtonLink href={addressOf.promise(promise.id)} variant="tertiary">
          {t("common:cancel")}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

function Actors(props: ItemFormProps): VNode {
  const { t, promise, form } = props;
  if (promise.parties.length === 0) {
    return (
      <p id="actors">
        {t("promise:item.noActors")}{" "}
        <a href={addressOf.parties(promise.id)}>{t("promise:item.addParties")}</a>
      </p>
    );
  }
  return (
    <CheckboxGroup
      name="actors"
      label={t("promise:item.actors")}
      error={errorOf(t, form, "actors")}
      options={promise.parties.map(({ name }, index) => ({ value: String(index), label: name }))}
      values={form.typed.all("actors")}
    />
  );
}

function Why(props: ItemFormProps): VNode {
  const { t, form, causes } = props;
  const field = fieldOf(props);
  return (
    <FormPart legend={t("promise:item.whyTitle")}>
      {causes.length > 0 && (
        <CheckboxGroup
          name="causes"
          label={t("promise:item.causes")}
          hint={t("promise:item.causesHint")}
          options={causes.map(({ id, name, problem }) => ({ value: id, label: name, more: problem }))}
          values={form.typed.all("causes")}
        />
      )}
      {causes.length === 0 && (
        <p id="causes">
          {t("promise:item.noCauses")} <a href="/arbeta/problem">{t("promise:item.addCauses")}</a>
        </p>
      )}
      <TextArea
        {...field("indicator")}
        label={t("promise:item.indicator")}
        hint={t("promise:item.indicatorHint")}
        maxlength={500}
        rows={2}
      />
      <TextField
        {...field("baseline")}
        label={t("promise:item.baseline")}
        hint={t("promise:item.baselineHint")}
        maxlength={500}
      />
      <TextArea
        {...field("continuationReason")}
        label={t("promise:item.continuationReason")}
        hint={t("promise:item.continuationReasonHint")}
        maxlength={1000}
        rows={2}
      />
    </FormPart>
  );
}

function fieldOf({ t, form }: ItemFormProps) {
  return (name: string): { name: string; value: string; error: string | undefined } => ({
    name,
    value: form.typed.text(name),
    error: errorOf(t, form, name),
  });
}
