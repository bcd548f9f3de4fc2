import type { VNode } from "preact";
import { EmptyState, Hero, Notice, Stack } from "#app/design/index.ts";
import {
  type Coverage,
  daysWords,
  type EventSelection,
  type SelectionChoices,
} from "#app/features/event/index.ts";
import type { Indicator } from "#app/features/indicator/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { periodWords } from "#app/statistics/verdict/index.ts";
import type { Choice, Offered } from "../choice.ts";
import type { AreaBeside } from "../felt-safety.ts";
import { BesideFilters } from "./BesideFilters.tsx";
import { BesideTable } from "./BesideTable.tsx";
import { Pictures } from "./Pictures.tsx";
import { Sentences } from "./Sentences.tsx";

export interface FeltSafetyPageProps {
  readonly t: Translate;
  readonly selection: EventSelection;
  readonly choices: SelectionChoices;
  readonly offered: Offered;
  readonly coverage: Coverage;
  readonly shown: {
    readonly choice: Choice;
    readonly indicator: Indicator;
    /** In the order of the pictures. */
    readonly areas: readonly AreaBeside[];
  } | null;
}

/** What of `FeltSafetyPageProps` its parts need. */
export type Shown = NonNullable<FeltSafetyPageProps["shown"]> & Pick<FeltSafetyPageProps, "t" | "selection">;

/** Felt safety beside reported events: two pictures, two scales, never one figure. */
export function FeltSafetyPage(props: FeltSafetyPageProps): VNode {
  const { t, selection, coverage, shown } = props;
  return (
    <>
      <Hero kind="desk" title={t("felt-safety:title")} lede={t("felt-safety:lede")} />
      <Stack wide>
        <BesideFilters {...props} />
        {shown === null ? (
          <EmptyState
            title={t("felt-safety:none")}
            action={{ href: "/arbeta/indikatorer", text: t("felt-safety:toIndicators") }}
          >
            {t("felt-safety:noneLead")}
          </EmptyState>
        ) : (
          <>
            <Notice title={t("felt-safety:twoThings")}>
              <p>
                {[
                  t("felt-safety:when", {
                    period: periodWords(t, shown.choice.period),
                    days: daysWords(selection),
                  }),
                  coverageWords(t, coverage),
                  t("felt-safety:never"),
                ].join(" ")}
              </p>
            </Notice>
            <Pictures {...shown} t={t} selection={selection} />
            <Sentences {...shown} t={t} selection={selection} />
            <BesideTable {...shown} t={t} selection={selection} />
          </>
        )}
      </Stack>
    </>
  );
}

function coverageWords(t: Translate, { received, expected }: Coverage): string {
  return expected === 0
    ? t("felt-safety:noCoverage")
    : t("felt-safety:coverage", { received, expected, share: Math.round((100 * received) / expected) });
}
