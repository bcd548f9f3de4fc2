import type { VNode } from "preact";
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  Form,
  Hero,
  Notice,
  Section,
  Small,
  Stack,
} from "#app/design/index.ts";
import { formatDay, formatMoment, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { addressOf, FILES } from "../../addresses.ts";
import { seriesWords } from "../../presenter.ts";
import type { Import, ImportedValue } from "../queries.ts";

export interface ImportPageProps {
  readonly t: Translate;
  readonly taken: Import;
  readonly values: readonly ImportedValue[];
  /** Values that stand in the way of undoing. */
  readonly inTheWay: readonly ImportedValue[];
}

/** A file that was taken in, and the way to undo the whole of it. */
export function ImportPage({ t, taken, values, inTheWay }: ImportPageProps): VNode {
  const lede = t("indicator:import.importLede", {
    when: formatMoment(taken.importedAt),
    by: taken.by ?? t("indicator:import.someone"),
    day: formatDay(taken.retrievedOn),
  });
  const count = taken.rowsAdded + taken.rowsChanged;
  return (
    <Stack wide>
      <Hero kind="desk" title={t("indicator:import.importTitle", { file: taken.fileName })} lede={lede}>
        {taken.mapping !== null && <p>{t("indicator:import.byMapping", { name: taken.mapping })}</p>}
      </Hero>
      {inTheWay.length > 0 && (
        <Notice kind="warning" title={t("indicator:import.cannotUndo")}>
          <p>{t("indicator:import.cannotUndoLead")}</p>
          <Values t={t} id="i-vagen" values={inTheWay} />
        </Notice>
      )}
      {taken.undoneAt === null ? (
        <Form action={`${FILES}/inlast/${taken.id}/angra`}>
          <p>{t("indicator:import.undoLead")}</p>
          <Actions>
            <Button removes>{t("indicator:import.undo")}</Button>
            <ButtonLink href={FILES} variant="tertiary">
              {t("common:back")}
            </ButtonLink>
          </Actions>
        </Form>
      ) : (
        <Notice>{t("indicator:import.isUndone")}</Notice>
      )}
      <Section id="varden" title={t("indicator:import.written")} count={count} kind="desk">
        <Values t={t} id="varden-tabell" values={values} />
        {count > values.length && (
          <Small>
            {t("indicator:import.more", { shown: values.length, rest: formatNumber(count - values.length) })}
          </Small>
        )}
      </Section>
    </Stack>
  );
}

function Values(props: {
  readonly t: Translate;
  readonly id: string;
  readonly values: readonly ImportedValue[];
}): VNode {
  const { t, id, values } = props;
  const number = (value: number | null, none: string): string =>
    value === null ? none : formatNumber(value);
  return (
    <DataTable
      id={id}
      caption={t("indicator:import.written")}
      captionHidden
      columns={[
        { title: t("indicator:import.indicator") },
        { title: t("indicator:import.area") },
        { title: t("indicator:import.period") },
        { title: t("indicator:import.wasBefore"), numeric: true },
        { title: t("indicator:import.now"), numeric: true },
      ]}
      rows={values.map((value) => ({
        cells: [
          <a href={addressOf(value.indicatorId)}>{value.indicator}</a>,
          seriesWords(t, value),
          value.period,
          number(value.before, t("indicator:import.wasNew")),
          number(value.now, t("indicator:import.removed")),
        ],
      }))}
    />
  );
}
