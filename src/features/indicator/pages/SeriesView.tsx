import type { VNode } from "preact";
import { DataTable, Details, Figure, Filters, Select, SeriesChart, Small } from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import { EVERY_AGE, type Indicator, type IndicatorValue, type SeriesKey } from "../indicator.ts";
import { chartOf, isDrawn, noteOf, seriesSentence, seriesWords, shownValue } from "../presenter.ts";

interface SeriesProps {
  readonly t: Translate;
  readonly indicator: Indicator;
  readonly chosen: SeriesKey;
}

/** Which of the series is shown. */
export function SeriesChoice(props: SeriesProps & { readonly keys: readonly SeriesKey[] }): VNode | null {
  const { t, indicator, chosen, keys } = props;
  if (keys.length < 2) return null;
  const several = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)];
  const [areas, sexes, ages] = [
    several(keys.map(({ areaCode }) => areaCode)),
    several(keys.map(({ sex }) => sex)),
    several(keys.map(({ age }) => age)),
  ];
  return (
    <Filters
      action={addressOf(indicator.id)}
      label={t("indicator:page.which")}
      submit={t("indicator:page.show")}
    >
      <Select
        name="omrade"
        label={t("indicator:page.area")}
        options={areas.map((area) => ({ value: area, label: area }))}
        value={chosen.areaCode}
      />
      {sexes.length > 1 && (
        <Select
          name="kon"
          label={t("indicator:page.sex")}
          options={sexes.map((sex) => ({ value: sex, label: t(`indicator:sex.${sex}`) }))}
          value={chosen.sex}
        />
      )}
      {ages.length > 1 && (
        <Select
          name="alder"
          label={t("indicator:page.age")}
          options={ages.map((age) => ({
            value: age,
            label: age === EVERY_AGE ? t("indicator:everyAge") : age,
          }))}
          value={chosen.age}
        />
      )}
    </Filters>
  );
}

/** The series as a picture with its table twin; as the table alone where it cannot be drawn. */
export function SeriesView(props: SeriesProps & { readonly values: readonly IndicatorValue[] }): VNode {
  const { t, indicator, chosen, values } = props;
  const chart = chartOf(t, indicator, values);
  const caption = t("indicator:page.caption", { name: indicator.name, series: seriesWords(t, chosen) });
  const table = <SeriesTable {...props} caption={caption} />;
  const sentence = seriesSentence(t, indicator, values);
  if (chart === null) {
    return (
      <>
        <Small>{t(isDrawn(indicator) ? "indicator:page.tooMany" : "indicator:page.week")}</Small>
        <p>{sentence}</p>
        {table}
      </>
    );
  }
  const [from, to] = [values[0]?.period ?? "", values.at(-1)?.period ?? ""];
  return (
    <Figure caption={caption}>
      <SeriesChart
        id="serie"
        data={chart}
        title={t("indicator:page.chartTitle", { name: caption, from, to })}
        description={sentence}
      />
      <p>{sentence}</p>
      <Details summary={t("indicator:page.table")}>{table}</Details>
    </Figure>
  );
}

function SeriesTable(
  props: SeriesProps & { readonly values: readonly IndicatorValue[]; readonly caption: string },
): VNode {
  const { t, indicator, values, caption } = props;
  const number = (value: number | null): string => (value === null ? "" : formatNumber(value));
  const [base, error] = [
    values.some((value) => value.base !== null),
    values.some(({ standardError }) => standardError !== null),
  ];
  const share = indicator.kind === "share";
  return (
    <DataTable
      id="serie-tabell"
      caption={caption}
      columns={[
        { title: t("indicator:page.period") },
        { title: t("indicator:page.value"), numeric: true },
        ...(share ? [{ title: t("indicator:page.share"), numeric: true }] : []),
        ...(base ? [{ title: t("indicator:page.base"), numeric: true }] : []),
        ...(error ? [{ title: t("indicator:page.error"), numeric: true }] : []),
        { title: t("indicator:page.note") },
      ]}
      rows={values.map((value) => ({
        cells: [
          value.period,
          number(value.value),
          ...(share ? [number(shownValue(indicator, value))] : []),
          ...(base ? [number(value.base)] : []),
          ...(error ? [number(value.standardError)] : []),
          noteOf(t, indicator, value),
        ],
      }))}
    />
  );
}
