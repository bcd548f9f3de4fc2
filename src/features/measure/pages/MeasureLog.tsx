import type { VNode } from "preact";
import { EmptyState, Log, LoneLink, Section, ThreeVoices } from "#app/design/index.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { LIST } from "../addresses.ts";
import { lineOf, sourceOf } from "../page-presenter.ts";
import { STATUS_WORDS } from "../progress/status.ts";
import type { EvidenceSaid, OwnerSaid } from "../statement/statement.ts";
import type { MeasurePageProps } from "./MeasurePage.tsx";

/** What was done, newest first; each line can be taken back by those who may. */
export function LogSection({ t, measure, log, whole, may }: MeasurePageProps): VNode {
  const here = `${LIST}/${measure.id}`;
  return (
    <Section id="logg" title={t("measure:page.logTitle")}>
      {log.length === 0 ? (
        <EmptyState
          title={t("measure:page.logEmpty")}
          {...(may.log && measure.stop === null
            ? { action: { href: `${here}/logga`, text: t("measure:page.log") } }
            : {})}
        >
          {t("measure:page.logEmptyLead")}
        </EmptyState>
      ) : (
        <Log
          entries={log.map((activity) => {
            const { text, ...entry } = lineOf(t, activity);
            const label = t("measure:page.withdrawLabel", { day: entry.when });
            const children = (
              <>
                {text}{" "}
                {activity.by !== null && (
                  <span class="hs-src">{t("measure:log.by", { by: activity.by })}</span>
                )}
                {may.withdraw(activity) && (
                  <a href={`${here}/logga/${activity.id}/ta-tillbaka`} aria-label={label}>
                    {t("measure:page.withdraw")}
                  </a>
                )}
              </>
            );
            return { ...entry, children };
          })}
        />
      )}
      {whole.length > log.length && (
        <LoneLink href={`${here}?logg=hela#logg`} text={t("measure:page.logAll")} />
      )}
    </Section>
  );
}

/** What was said before. */
export function Earlier({ t, said }: { t: Translate; said: readonly (OwnerSaid | EvidenceSaid)[] }): VNode {
  return (
    <Section id="tidigare" title={t("measure:voices.earlier")}>
      <ThreeVoices
        voices={said.map((one) => ({
          who: formatDay(one.day),
          word: `${t(isStatus(one) ? `common:status.${one.word}` : `common:verdict.${one.word}`)}.`,
          sentence: one.sentence,
          source: sourceOf(t, one),
        }))}
      />
    </Section>
  );
}

function isStatus(said: OwnerSaid | EvidenceSaid): said is OwnerSaid {
  return STATUS_WORDS.some((word) => word === said.word);
}
