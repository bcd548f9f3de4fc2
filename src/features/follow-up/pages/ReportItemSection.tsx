import type { ComponentChildren, VNode } from "preact";
import {
  BigNumber,
  Columns,
  Details,
  Facts,
  Heading,
  Log,
  Section,
  SignedText,
  Stack,
  StateColumn,
  Status,
  ThreeVoices,
  TimeStrip,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { anchorOf } from "../addresses.ts";
import { paragraphsOf } from "../printed-report.ts";
import { isTold, type ReportItem } from "../report.ts";

/** One item of a follow-up: its words, how it stands, what was done, what is said about it. */
export function ReportItemSection(props: {
  readonly t: Translate;
  readonly item: ReportItem;
  /** Whether the words are those of a signed edition. */
  readonly signed: boolean;
  readonly children?: ComponentChildren;
}): VNode {
  const { t, item, signed, children } = props;
  const anchor = anchorOf(item.reference);
  return (
    <Section id={anchor} kind="page" level={3} size="xs" title={`${item.reference} ${item.name}`}>
      <Columns
        main={
          <>
            {signed ? (
              <SignedText size="quote" paragraphs={item.words} />
            ) : (
              item.words.map((paragraph) => <p>{paragraph}</p>)
            )}
            <Done t={t} item={item} />
          </>
        }
        side={
          <StateColumn>
            <p>
              <Status kind={item.status.kind} word={item.status.word} />
            </p>
            {item.number !== null && <BigNumber {...item.number} />}
            {item.strip !== null && (
              <div>
                <TimeStrip id={`${anchor}-bild`} {...item.strip} />
              </div>
            )}
          </StateColumn>
        }
      />
      <ThreeVoices voices={item.voices} />
      {item.comment !== "" && (
        <Stack>
          <Heading level={4} size="2xs">
            {t("follow-up:report.comment")}
          </Heading>
          {paragraphsOf(item.comment).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Stack>
      )}
      <Facts
        facts={[
          {
            name: t("follow-up:report.responsible"),
            value: item.responsible === "" ? t("follow-up:report.nobody") : item.responsible,
          },
        ]}
      />
      {children}
    </Section>
  );
}

function Done({ t, item }: { readonly t: Translate; readonly item: ReportItem }): VNode {
  const lines = <Log entries={item.log.map(({ sentence, ...line }) => ({ ...line, children: sentence }))} />;
  return (
    <Stack>
      <Heading level={4} size="2xs">
        {t("follow-up:report.log")}
      </Heading>
      {item.log.length === 0 && <p>{t("follow-up:report.logNone")}</p>}
      {item.log.length > 0 && isTold(item) && lines}
      {!isTold(item) && (
        <>
          <Facts facts={item.done.map(({ measure, sentence }) => ({ name: measure, value: sentence }))} />
          <Details summary={t("follow-up:report.logAll", { count: item.log.length })}>{lines}</Details>
        </>
      )}
    </Stack>
  );
}
