import type { VNode } from "preact";
import { DataTable, LinkRow, Section } from "#app/design/index.ts";
import { weekNumber } from "#app/features/event/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { COVERAGE, REPORTERS } from "../addresses.ts";
import type { WeekPicture, WeekReporterLine } from "../picture.ts";
import { reportersSentence, silenceWords, stateWords } from "../presenter.ts";

/** Who has reported the week, who said that there was nothing, and who is silent. */
export function WeekReporters(props: {
  readonly t: Translate;
  readonly picture: WeekPicture;
  /** The week is over: who has said nothing is silent. */
  readonly isOver: boolean;
}): VNode {
  const { t, picture, isOver } = props;
  const { reporters, monday } = picture;
  return (
    <Section id="rapportorer" title={t("week:reporters.title")} size="xs" kind="panel">
      <p>{reportersSentence(t, reporters)}</p>
      {reporters.length > 0 && (
        <DataTable
          id="rapportorer-veckan"
          caption={t("week:reporters.caption", { week: weekNumber(monday) })}
          captionHidden
          columns={[{ title: t("week:reporters.name") }, { title: t("week:reporters.state") }]}
          rows={reporters.map((line) => ({
            cells: [line.organisation, <State t={t} line={line} isOver={isOver} />],
          }))}
        />
      )}
      <LinkRow
        links={[
          { href: COVERAGE, text: t("week:coverage.title") },
          { href: REPORTERS, text: t("week:links.reporters") },
        ]}
      />
    </Section>
  );
}

function State(props: {
  readonly t: Translate;
  readonly line: WeekReporterLine;
  readonly isOver: boolean;
}): VNode {
  const { t, line, isOver } = props;
  const words = stateWords(t, line, isOver);
  if (line.state !== "silent") return <>{words}</>;
  return <span class={isOver ? "hs-late" : "hs-none"}>{(isOver && silenceWords(t, line)) || words}</span>;
}
