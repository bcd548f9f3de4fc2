import type { VNode } from "preact";
import { DataTable, Details, EmptyState, Section, Small, Stack } from "#app/design/index.ts";
import {
  type Coverage,
  type EventSelection,
  SelectionFilters,
  type SelectionChoices,
  selectionQuery,
} from "#app/features/event/index.ts";
import type { Knox } from "#app/geography/index.ts";
import { formatNumber, type Translate } from "#app/platform/language/index.ts";
import { NEAR_REPEATS } from "../../addresses.ts";
import { PatternHead } from "../../pages/PatternHead.tsx";
import { ReportsNotice } from "../../pages/ReportsNotice.tsx";
import { isRepeat, METRES, MOST_EVENTS, nearestRepeat, ORDERS } from "../near-repeat.ts";
import { dayBandWords, metresWords, pWords, repeatSentence } from "../presenter.ts";

export interface NearRepeatPageProps {
  readonly t: Translate;
  readonly selection: EventSelection;
  readonly choices: SelectionChoices;
  /** What is counted, in words. */
  readonly about: string;
  readonly coverage: Coverage;
  readonly weeks: number;
  readonly placed: number;
  readonly unknownPlaces: number;
  readonly answer:
    | { readonly kind: "noCategory" }
    | { readonly kind: "tooMany" }
    | { readonly kind: "cannot"; readonly why: string }
    | { readonly kind: "tested"; readonly knox: Knox };
}

/** Whether events follow on each other near in place and time. */
export function NearRepeatPage(props: NearRepeatPageProps): VNode {
  const { t, selection, choices, coverage, weeks, answer } = props;
  const links =
    answer.kind === "tested"
      ? [
          {
            href: `${NEAR_REPEATS}/upprepning.csv?${selectionQuery(selection)}`,
            text: t("pattern:export.csv"),
          },
        ]
      : [];
  return (
    <>
      <PatternHead
        t={t}
        title={t("pattern:repeat.title")}
        lede={t("pattern:repeat.lede")}
        here={NEAR_REPEATS}
        selection={selection}
      />
      <Stack wide>
        <SelectionFilters t={t} action={NEAR_REPEATS} selection={selection} choices={choices} links={links} />
        <ReportsNotice t={t} coverage={coverage} weeks={weeks} />
        <Answer {...props} />
      </Stack>
    </>
  );
}

function Answer(props: NearRepeatPageProps): VNode {
  const { t, answer, placed } = props;
  if (answer.kind === "tested") return <Tested {...props} knox={answer.knox} />;
  if (answer.kind === "noCategory") {
    return (
      <EmptyState title={t("pattern:repeat.chooseCategory")}>
        {t("pattern:repeat.chooseCategoryLead")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t("pattern:repeat.cannot")}>
      {answer.kind === "tooMany"
        ? t("pattern:repeat.tooMany", { count: placed, most: MOST_EVENTS })
        : answer.why}
    </EmptyState>
  );
}

function Tested(props: NearRepeatPageProps & { readonly knox: Knox }): VNode {
  const { t, about, knox, unknownPlaces, placed } = props;
  const days = knox.cells.slice(0, knox.cells.length / METRES.length).map(({ days: band }) => band);
  return (
    <Section id="upprepning" title={t("pattern:repeat.heading")} kind="page">
      <Stack>
        <p>
          <strong>{repeatSentence(t, nearestRepeat(knox))}</strong>
        </p>
        <DataTable
          id="repeat-ratios"
          caption={t("pattern:repeat.ratioCaption", { about })}
          columns={[
            { title: t("pattern:repeat.apart") },
            ...days.map((band) => ({ title: dayBandWords(t, band), numeric: true })),
          ]}
          rows={METRES.map((_, band) => {
            const cells = knox.cells.slice(band * days.length, (band + 1) * days.length);
            return {
              cells: [
                cells[0] === undefined ? "" : metresWords(t, cells[0].metres),
                ...cells.map((cell) => {
                  const words =
                    cell.ratio === undefined
                      ? t("pattern:repeat.noChance")
                      : t("pattern:repeat.times", { ratio: cell.ratio });
                  return isRepeat(cell) ? <strong>{words}</strong> : words;
                }),
              ],
            };
          })}
        />
        <Small>{t("pattern:repeat.ratioNote")}</Small>
        <Details summary={t("pattern:repeat.behind")}>
          <PairTable {...props} />
        </Details>
        <p>
          {t("pattern:repeat.counted", { count: placed })}
          {unknownPlaces > 0 && ` ${t("pattern:repeat.unknown", { count: unknownPlaces })}`}
        </p>
        <Details summary={t("pattern:repeat.how")}>
          <p>{t("pattern:repeat.howTest", { orders: ORDERS })}</p>
          <p>{t("pattern:repeat.howDays")}</p>
          <p>{t("pattern:repeat.howNot")}</p>
        </Details>
      </Stack>
    </Section>
  );
}

function PairTable({ t, about, knox }: NearRepeatPageProps & { readonly knox: Knox }): VNode {
  return (
    <DataTable
      id="repeat-pairs"
      caption={t("pattern:repeat.pairCaption", { about })}
      columns={[
        { title: t("pattern:repeat.bands") },
        { title: t("pattern:repeat.observed"), numeric: true },
        { title: t("pattern:repeat.expected"), numeric: true },
        { title: t("pattern:repeat.ratio"), numeric: true },
        { title: t("pattern:repeat.p"), numeric: true },
        { title: t("pattern:repeat.adjusted"), numeric: true },
      ]}
      rows={knox.cells.map((cell) => ({
        cells: [
          `${metresWords(t, cell.metres)}, ${dayBandWords(t, cell.days)}`,
          formatNumber(cell.observed),
          formatNumber(Number(cell.expected.toFixed(1))),
          cell.ratio === undefined
            ? t("pattern:repeat.noChance")
            : t("pattern:repeat.times", { ratio: cell.ratio }),
          pWords(t, cell.pValue),
          pWords(t, cell.adjusted),
        ],
      }))}
    />
  );
}
