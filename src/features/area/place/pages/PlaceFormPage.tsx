import type { VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  Button,
  DateField,
  Form,
  Hero,
  Notice,
  Section,
  Select,
  Stack,
  TextField,
} from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { errorOf, summaryOf } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { SaveOrCancel } from "#app/routing/SaveOrCancel.tsx";
import { PLACES } from "../../addresses.ts";
import { type NamedPlace, PLACE_KINDS } from "../place.ts";

export interface PlaceFormPageProps {
  readonly t: Translate;
  readonly today: IsoDate;
  /** Null for a new one. */
  readonly place: NamedPlace | null;
  readonly form: TypedForm;
  /** The form that closes it. */
  readonly closing: TypedForm;
}

/** Adds or changes a place; one that is here can be closed and opened. */
export function PlaceFormPage(props: PlaceFormPageProps): VNode {
  const { t, place, form } = props;
  const error = (field: string) => errorOf(t, form, field);
  const title = place?.name ?? t("area:places.new");
  const here = place === null ? `${PLACES}/ny` : `${PLACES}/${place.id}`;
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: PLACES, text: t("area:places.list") },
          { href: here, text: title },
        ]}
      />
      <Hero kind="desk" title={title} lede={t("area:places.formLede")} />
      <Stack wide>
        <Form action={here} errors={summaryOf(t, form)} hidden={{ version: place?.version }}>
          <TextField
            name="name"
            label={t("area:name")}
            value={form.typed.text("name")}
            error={error("name")}
            required
          />
          <Select
            name="kind"
            label={t("area:places.what")}
            options={PLACE_KINDS.map((value) => ({ value, label: t(`area:places.kind.${value}`) }))}
            value={form.typed.text("kind")}
            error={error("kind")}
            required
          />
          <TextField
            name="position"
            label={t("area:places.position")}
            hint={t("area:places.positionHint")}
            value={form.typed.text("position")}
            error={error("position")}
          />
          <TextField
            name="source"
            label={t("area:source")}
            hint={t("area:places.sourceHint")}
            value={form.typed.text("source")}
            error={error("source")}
            required
          />
          <SaveOrCancel t={t} back={PLACES} />
        </Form>
        {place !== null && <Closing {...props} place={place} here={here} />}
      </Stack>
    </>
  );
}

function Closing(props: PlaceFormPageProps & { place: NamedPlace; here: string }): VNode {
  const { t, today, place, here, closing } = props;
  if (place.closedOn !== null) {
    return (
      <Section id="stangd" title={t("area:places.close")} kind="form">
        <Notice>
          {t(place.closedOn <= today ? "area:places.closed" : "area:places.closes", {
            day: formatDay(place.closedOn),
          })}
        </Notice>
        <Form action={`${here}/oppna`} hidden={{ version: place.version }}>
          <Actions>
            <Button variant="secondary">{t("area:places.open")}</Button>
          </Actions>
        </Form>
      </Section>
    );
  }
  return (
    <Section id="stang" title={t("area:places.close")} kind="form">
      <p>{t("area:places.closeLead")}</p>
      <Form
        action={`${here}/stang`}
        label={t("area:places.close")}
        hidden={{ version: place.version }}
        errors={summaryOf(t, closing)}
      >
        <DateField
          name="day"
          label={t("area:places.closeDay")}
          value={closing.typed.text("day") || today}
          error={errorOf(t, closing, "day")}
          required
        />
        <Actions>
          <Button removes variant="secondary">
            {t("area:places.closeButton")}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}
