import type { VNode } from "preact";
import { DataTable, Details, Section, Stack } from "#app/design/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { MAPS, QUARTER_MAPS } from "../hot-spots.ts";
import {
  adjustedWords,
  hotSentence,
  nameOfSpot,
  quarterAnswer,
  quarterWords,
  sizeWords,
} from "../presenter.ts";
import type { HotSpotAnswer, HotSpotPicture } from "../queries.ts";

interface Props {
  readonly t: Translate;
  readonly about: string;
  readonly answer: HotSpotAnswer;
  readonly picture: HotSpotPicture;
}

/** The hot cells in a sentence and in a table, in which quarters they were hot, and how they were found. */
export function HotSpotResult(props: Props): VNode {
  const { t, answer, picture } = props;
  const { outside, unknownPlaces, events } = picture;
  const counted = [
    t("pattern:hotSpot.counted", { count: events, area: answer.area.name }),
    ...(outside === 0 ? [] : [t("pattern:hotSpot.outside", { count: outside })]),
    ...(unknownPlaces === 0 ? [] : [t("pattern:repeat.unknown", { count: unknownPlaces })]),
  ];
  return (
    <Section id="heta" title={t("pattern:hotSpot.heading")} kind="page">
      <Stack>
        <p>
          <strong>{hotSentence(t, picture)}</strong>
        </p>
        {picture.hot.length > 0 && <HotTable {...props} />}
        <Details summary={t("pattern:hotSpot.most")} open={picture.hot.length === 0}>
          <MostTable {...props} />
        </Details>
        <p>{counted.join(" ")}</p>
        <Details summary={t("pattern:hotSpot.how")}>
          <p>{t("pattern:hotSpot.howTest", { maps: MAPS, quarterMaps: QUARTER_MAPS })}</p>
          <p>
            {t("pattern:hotSpot.howNeighbours", {
              tested: picture.tested,
              empty: picture.empty,
              size: sizeWords(t, answer.resolution),
              resolution: answer.resolution,
            })}
          </p>
          <p>{t("pattern:hotSpot.howPoints")}</p>
          <p>{t("pattern:hotSpot.howNot")}</p>
        </Details>
      </Stack>
    </Section>
  );
}

function HotTable({ t, about, picture }: Props): VNode {
  const { hot, quarters } = picture;
  return (
    <DataTable
      id="hot-spots"
      caption={t("pattern:hotSpot.caption", { about })}
      columns={[
        { title: t("pattern:hotSpot.where") },
        { title: t("pattern:when.columnEvents"), numeric: true },
        { title: "z", numeric: true },
        { title: t("pattern:repeat.adjusted"), numeric: true },
        ...quarters.map((quarter) => ({ title: quarterWords(t, quarter) })),
      ]}
      rows={hot.map((one) => ({
        id: one.cell,
        cells: [
          nameOfSpot(t, one),
          formatNumber(one.events),
          formatNumber(Number(one.z.toFixed(1))),
          adjustedWords(one.adjusted),
          ...one.quarters.map((hotThen) =>
            hotThen === true ? (
              <strong>{quarterAnswer(t, hotThen)}</strong>
            ) : (
              <span class="hs-none">{quarterAnswer(t, hotThen)}</span>
            ),
          ),
        ],
      }))}
    />
  );
}

function MostTable({ t, about, picture }: Props): VNode {
  const hot = new Set(picture.hot.map(({ cell }) => cell));
  return (
    <DataTable
      id="most-events"
      caption={t("pattern:hotSpot.mostCaption", { about })}
      columns={[
        { title: t("pattern:hotSpot.where") },
        { title: t("pattern:when.columnEvents"), numeric: true },
        { title: t("pattern:hotSpot.isHot") },
      ]}
      rows={picture.most.map((one) => ({
        cells: [nameOfSpot(t, one), formatNumber(one.events), quarterAnswer(t, hot.has(one.cell))],
      }))}
    />
  );
}
