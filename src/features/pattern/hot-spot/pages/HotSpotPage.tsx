import type { VNode } from "preact";
import { EmptyState, Select, Stack } from "#app/design/index.ts";
import {
  type Coverage,
  type EventSelection,
  SelectionFilters,
  type SelectionChoices,
  selectionQuery,
} from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { isCannot } from "#app/statistics/index.ts";
import { HOT_SPOTS } from "../../addresses.ts";
import { PatternHead } from "../../pages/PatternHead.tsx";
import { ReportsNotice } from "../../pages/ReportsNotice.tsx";
import { reasonWords } from "../../reason-words.ts";
import { sizeWords } from "../presenter.ts";
import type { HotSpotAnswer } from "../queries.ts";
import { HotSpotResult } from "./HotSpotResult.tsx";

export interface HotSpotPageProps {
  readonly t: Translate;
  readonly selection: EventSelection;
  readonly choices: SelectionChoices;
  /** What is counted, in words. */
  readonly about: string;
  readonly coverage: Coverage;
  readonly weeks: number;
  /** Null when there is no boundary to look within. */
  readonly answer: HotSpotAnswer | null;
}

/** Where many events lie together more than chance gives. */
export function HotSpotPage(props: HotSpotPageProps): VNode {
  const { t, selection, choices, coverage, weeks, answer } = props;
  const query = selectionQuery(selection);
  if (answer !== null) query.set("ruta", String(answer.resolution));
  const links =
    answer === null || isCannot(answer.picture)
      ? []
      : [
          { href: `${HOT_SPOTS}/heta-platser.csv?${query}`, text: t("pattern:export.csv") },
          { href: `${HOT_SPOTS}/heta-platser.geojson?${query}`, text: t("pattern:export.geoJson") },
        ];
  return (
    <>
      <PatternHead
        t={t}
        title={t("pattern:hotSpot.title")}
        lede={t("pattern:hotSpot.lede")}
        here={HOT_SPOTS}
        selection={selection}
      />
      <Stack wide>
        <SelectionFilters t={t} action={HOT_SPOTS} selection={selection} choices={choices} links={links}>
          {answer !== null && (
            <Select
              name="ruta"
              label={t("pattern:hotSpot.cellSize")}
              options={answer.possible.map((resolution) => ({
                value: String(resolution),
                label: sizeWords(t, resolution),
              }))}
              value={String(answer.resolution)}
            />
          )}
        </SelectionFilters>
        <ReportsNotice t={t} coverage={coverage} weeks={weeks} />
        <Answer {...props} />
      </Stack>
    </>
  );
}

function Answer({ t, about, answer }: HotSpotPageProps): VNode {
  if (answer === null) {
    return (
      <EmptyState
        title={t("pattern:hotSpot.noBoundary")}
        action={{ href: "/arbeta/omraden", text: t("pattern:hotSpot.toAreas") }}
      >
        {t("pattern:hotSpot.noBoundaryLead")}
      </EmptyState>
    );
  }
  const { picture } = answer;
  if (isCannot(picture)) {
    return <EmptyState title={t("pattern:repeat.cannot")}>{reasonWords(t, picture.cannot)}</EmptyState>;
  }
  return <HotSpotResult t={t} about={about} answer={answer} picture={picture} />;
}
