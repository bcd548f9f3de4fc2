import type { VNode } from "preact";
import {
  Answer,
  BigNumber,
  Breadcrumbs,
  Chain,
  Columns,
  Details,
  Facts,
  Hero,
  LinkList,
  Log,
  Pager,
  type PagerLink,
  Section,
  SignedText,
  Small,
  StateColumn,
  Status,
  ThreeVoices,
  TimeStrip,
} from "#app/design/index.ts";
import { shapeOf } from "#app/features/measure/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import { type ItemWithWords, type PublishedPromise, referenceInAddress } from "../published-promise.ts";
import { standingOf } from "../standing.ts";
import { stripOf } from "../strip.ts";
import { nameOf, numberOf, targetSentence, verdictOf } from "../words.ts";
import { chainOf } from "./chain.ts";
import { logOf, type LogView, voicesOf } from "./presenter.ts";

/** One item with its neighbours. */
export interface ItemPageProps {
  readonly promise: PublishedPromise;
  readonly item: ItemWithWords;
  readonly previous: ItemWithWords | null;
  readonly next: ItemWithWords | null;
  readonly today: IsoDate;
  readonly example: string | undefined;
  readonly t: Translate;
}

/** Log lines shown before one asks for more. */
const SHOWN_LINES = 12;

/** One promise item: its words, how it stands, the chain behind it, and everything that was done. */
export function ItemPage(props: ItemPageProps): VNode {
  const { promise, item, today, example, t } = props;
  const standing = standingOf(promise, item, today);
  const number = numberOf(item, standing, t);
  const strip = stripOf(item, standing, promise.content.period, today, t);
  const verdict = verdictOf(promise, item, t);
  const status = shapeOf(t, standing.status);
  const edition = promise.editions.at(-1);
  const base = `/loften/${promise.slug}`;
  const words = [item.words.text, targetSentence(item.words, t)].filter((part) => part !== "");
  return (
    <>
      <Breadcrumbs
        label={t("publication:item.where")}
        links={[
          { href: "/loften", text: t("publication:listTitle") },
          { href: base, text: promise.content.title },
          {
            href: `${base}/${referenceInAddress(item.reference)}`,
            text: t("publication:item.crumb", { reference: item.reference }),
          },
        ]}
      />
      <Hero
        kind="item"
        title={nameOf(item)}
        aside={
          <StateColumn>
            <p>
              <Status kind={status.kind} word={status.word} size="lg" />
            </p>
            {number !== null && <BigNumber value={number.value} unit={number.unit} example={example} />}
            {strip !== undefined && (
              <div>
                <TimeStrip id="bild" data={strip.data} title={strip.title} />
              </div>
            )}
          </StateColumn>
        }
      >
        {edition === undefined ? (
          <>
            {words.map((paragraph) => (
              <p class="hs-lede">{paragraph}</p>
            ))}
            <Small>{t("publication:item.wordsElsewhere")}</Small>
          </>
        ) : (
          <SignedText
            paragraphs={words}
            source={
              <>
                {t("publication:item.signedWords")}{" "}
                <a href={`${base}/utgava/${edition.number}`}>
                  {t("publication:signed.editionLink", { number: edition.number })}
                </a>
              </>
            }
          />
        )}
      </Hero>
      <Section id="tre-svar" kind="page" size="xs" title={t("publication:item.voices")}>
        <ThreeVoices voices={voicesOf(promise, item, standing, today, t)} />
      </Section>
      <Section id="kedja" kind="page" size="md" title={t("publication:item.chain")} example={example}>
        <Small>{t("publication:item.chainLead")}</Small>
        <Chain steps={chainOf(promise, item, t)} />
      </Section>
      <Section id="marks" kind="page" size="md" title={t("publication:item.does")}>
        <Answer>
          {verdict.words} {verdict.sentence}
        </Answer>
      </Section>
      <Columns
        main={
          <Section id="gjort" title={t("publication:item.log")} example={example}>
            <Done
              lines={logOf(item, today, t)}
              over={promise.content.period !== null && today > promise.content.period.to}
              t={t}
            />
          </Section>
        }
        side={<Side {...props} />}
      />
      <Pager label={t("publication:item.pager")} links={pagerLinks(props)} />
    </>
  );
}

function Done({
  lines,
  over,
  t,
}: {
  readonly lines: readonly LogView[];
  readonly over: boolean;
  readonly t: Translate;
}): VNode {
  if (lines.length === 0)
    return <p>{t(over ? "publication:item.logNoneOver" : "publication:item.logNone")}</p>;
  const entries = lines.map(({ sentence, ...line }) => ({ ...line, children: sentence }));
  const [first, rest] = [entries.slice(0, SHOWN_LINES), entries.slice(SHOWN_LINES)];
  return (
    <>
      <Log entries={first} />
      {rest.length > 0 && (
        <Details summary={t("publication:item.logMore", { count: rest.length })}>
          <Log entries={rest} />
        </Details>
      )}
    </>
  );
}

function Side({ promise, item, t }: ItemPageProps): VNode {
  const { words } = item;
  const { measures } = item.item;
  const facts = [
    { name: t("publication:item.actors"), value: formatList(item.actors.map(({ name }) => name)) },
    { name: t("publication:item.kind"), value: t(`publication:item.kinds.${words.kind}`) },
    { name: t("publication:item.deadline"), value: words.deadline === null ? "" : formatDay(words.deadline) },
    { name: t("publication:item.season"), value: words.season ?? "" },
    { name: t("publication:item.place"), value: words.place ?? "" },
    { name: t("publication:item.indicator"), value: words.indicator ?? "" },
    { name: t("publication:item.baseline"), value: words.baseline ?? "" },
    { name: t("publication:item.continuation"), value: words.continuationReason ?? "" },
  ].filter(({ value }) => value !== "");
  return (
    <>
      <Section id="om-loftet" title={t("publication:item.facts")}>
        <Facts facts={facts} />
      </Section>
      {words.results.length > 0 && <Results item={item} t={t} />}
      {measures.length > 0 && (
        <Section id="atgarder" title={t("publication:item.measures")}>
          <Facts
            facts={measures.map(({ title, owners, stopped }) => ({
              name: title,
              value: [
                owners.length === 0
                  ? t("publication:item.measureNoOwner")
                  : t("publication:item.measureOwner", { owners: formatList(owners) }),
                stopped === null
                  ? ""
                  : t("publication:item.measureStopped", {
                      day: formatDay(stopped.on),
                      reason: stopped.reason,
                    }),
              ]
                .filter((part) => part !== "")
                .join(" "),
            }))}
          />
        </Section>
      )}
      <Section id="oppna-data" title={t("publication:item.data")}>
        <LinkList
          links={[{ href: `/oppna-data/loften/${promise.slug}.json`, text: t("publication:item.dataLink") }]}
        />
        <Small>
          {t("publication:item.reuse", {
            parties: formatList(promise.content.parties.map(({ name }) => name)),
          })}
        </Small>
      </Section>
    </>
  );
}

function Results({ item, t }: { readonly item: ItemWithWords; readonly t: Translate }): VNode {
  const { results, target } = item.words;
  const differ = new Set(results.map(({ value }) => value)).size > 1;
  return (
    <Section id="resultat" title={t("publication:item.results")}>
      {differ && <p>{t("publication:item.resultsDiffer")}</p>}
      <Facts
        facts={results.map(({ value, source, date }) => ({
          name:
            [source, date === null ? null : formatDay(date)].filter(Boolean).join(", ") ||
            t("publication:item.results"),
          value:
            typeof value === "number"
              ? t("publication:item.resultLine", {
                  value: formatNumber(value),
                  unit: target?.unit ?? "",
                }).trim()
              : value,
        }))}
      />
    </Section>
  );
}

function pagerLinks({ promise, previous, next, t }: ItemPageProps): PagerLink[] {
  const base = `/loften/${promise.slug}`;
  const to = (item: ItemWithWords, kind: string): PagerLink => ({
    href: `${base}/${referenceInAddress(item.reference)}`,
    kind,
    text: `${item.reference} ${nameOf(item)}`,
  });
  return [
    ...(previous === null ? [] : [to(previous, t("publication:item.previous"))]),
    ...(next === null ? [] : [to(next, t("publication:item.next"))]),
    { href: base, kind: t("publication:item.back"), text: t("publication:item.backAll") },
  ];
}
