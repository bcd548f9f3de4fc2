import type { VNode } from "preact";
import {
  Columns,
  Details,
  Hero,
  LinkList,
  LinkRow,
  LoneLink,
  News,
  Parties,
  Score,
  Section,
  Signatures,
  SignedText,
  Small,
  StatusShape,
  TimeLeft,
} from "#app/design/index.ts";
import { signedBy } from "#app/features/signing/published.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDay, type Translate } from "#app/platform/language/index.ts";
import { ContactDetails } from "../contact-page/ContactDetails.tsx";
import type { PublishedPromise } from "../published-promise.ts";
import type { PublishedContact } from "../published.ts";
import { WholeText } from "../text/WholeText.tsx";
import { type ChangeView, ledeOf, type LedePart, scoreAreas, timeLeftOf } from "./presenter.ts";

/** What the shop window is made of. */
export interface PromisePageProps {
  readonly promise: PublishedPromise;
  readonly changes: readonly ChangeView[];
  readonly contact: PublishedContact | null;
  /** Decided follow-ups, oldest first. */
  readonly followUps: readonly { readonly title: string; readonly href: string }[];
  readonly today: IsoDate;
  readonly example: string | undefined;
  readonly t: Translate;
}

/** The shop window: who promised what until when, and how it goes, item by item. */
export function PromisePage(props: PromisePageProps): VNode {
  const { promise, changes, contact, followUps, today, example, t } = props;
  const lede = ledeOf(promise, today, t);
  const time = timeLeftOf(promise, today, t);
  const areas = scoreAreas(promise, today, t);
  const period = promise.content.period;
  const over = period !== null && today > period.to;
  return (
    <>
      <Hero
        title={promise.content.title}
        above={
          <Parties label={t("publication:parties")} names={promise.content.parties.map(({ name }) => name)} />
        }
        lede={
          <>
            {lede.start}{" "}
            {lede.parts.map((part) => (
              <LedeWords part={part} />
            ))}
          </>
        }
        aside={time === null ? <Small>{t("publication:time.noPeriod")}</Small> : <TimeLeft {...time} />}
      />
      {areas.length > 0 && (
        <Score
          id="sa-gar-det"
          title={t(over ? "publication:score.titleOver" : "publication:score.title")}
          example={example}
          keyWords={{
            label: t("publication:score.key"),
            done: t("publication:score.done"),
            planned: t("publication:score.planned"),
            missed: t("publication:score.missed"),
            today: t("publication:score.today"),
          }}
          from={period?.from ?? today}
          to={period?.to ?? today}
          today={today}
          areas={areas}
        />
      )}
      <Columns
        main={
          <>
            {(promise.editions.length > 0 || changes.length > 0) && (
              <Changes slug={promise.slug} changes={changes} example={example} t={t} />
            )}
            <Words promise={promise} t={t} />
            <Behind promise={promise} followUps={followUps} t={t} />
          </>
        }
        side={
          <>
            <Signed promise={promise} example={example} t={t} />
            <Section id="kontakt" title={t("publication:contact.title")}>
              <ContactDetails contact={contact} t={t} />
            </Section>
          </>
        }
      />
    </>
  );
}

function LedeWords({ part }: { readonly part: LedePart }): VNode {
  return (
    <>
      <span class="hs-nowrap">
        {part.shape !== null && <StatusShape kind={part.shape} />}
        {part.bound}
      </span>{" "}
      {part.rest}
    </>
  );
}

function Changes(props: {
  readonly slug: string;
  readonly changes: readonly ChangeView[];
  readonly example: string | undefined;
  readonly t: Translate;
}): VNode {
  const { slug, changes, example, t } = props;
  return (
    <Section id="andrat" title={t("publication:changes.title")} example={example}>
      {changes.length === 0 ? <p>{t("publication:changes.none")}</p> : <ChangeList changes={changes} />}
      {changes.length > 0 && (
        <LoneLink href={`/loften/${slug}/andringar`} text={t("publication:changes.all")} />
      )}
    </Section>
  );
}

/** Changes in ordinary words, each with its item. */
export function ChangeList({ changes }: { readonly changes: readonly ChangeView[] }): VNode {
  return (
    <News
      items={changes.map(({ day, when, sentence, link }) => ({
        day,
        when,
        children: (
          <>
            {sentence} {link !== null && <a href={link.href}>{link.text}</a>}
          </>
        ),
      }))}
    />
  );
}

function Words({ promise, t }: { readonly promise: PublishedPromise; readonly t: Translate }): VNode {
  const { content, editions } = promise;
  const signed = editions.length > 0;
  return (
    <Section id="ord" title={t("publication:words.title")}>
      {content.purpose !== null &&
        (signed ? <SignedText size="quote" paragraphs={[content.purpose]} /> : <p>{content.purpose}</p>)}
      <Details summary={t(signed ? "publication:words.readAll" : "publication:words.readAllElsewhere")}>
        <WholeText content={content} t={t} />
      </Details>
      <Details summary={t("publication:judge.title")}>
        <p>{t("publication:judge.lead")}</p>
        <p>
          <strong>{t("publication:judge.doWeTitle")}</strong> {t("publication:judge.doWe")}
        </p>
        <p>
          <strong>{t("publication:judge.doesItTitle")}</strong> {t("publication:judge.doesIt")}
        </p>
      </Details>
    </Section>
  );
}

function Behind({ promise, followUps, t }: Pick<PromisePageProps, "promise" | "followUps" | "t">): VNode {
  const { predecessor } = promise;
  const before =
    predecessor === null
      ? []
      : [
          {
            href: `/loften/${predecessor.slug}`,
            text: t("publication:behind.predecessor", { title: predecessor.title }),
            more: t("publication:behind.predecessorMore"),
          },
        ];
  const all = { href: "/loften", text: t("publication:behind.all"), more: t("publication:behind.allMore") };
  return (
    <Section id="bakom" title={t("publication:behind.title")}>
      <LinkList links={[...followUps.map(({ title, href }) => ({ href, text: title })), ...before, all]} />
    </Section>
  );
}

function Signed(props: {
  readonly promise: PublishedPromise;
  readonly example: string | undefined;
  readonly t: Translate;
}): VNode {
  const { promise, example, t } = props;
  const edition = promise.editions.at(-1);
  const base = `/loften/${promise.slug}`;
  const data = { href: `/oppna-data${base}.json`, text: t("publication:signed.data") };
  return (
    <Section id="undertecknat" title={t("publication:signed.title")}>
      {edition === undefined ? (
        <ElsewhereSigned promise={promise} t={t} />
      ) : (
        <>
          <Signatures
            signatures={promise.signatures.map(({ party, name, title, signedOn }) => ({
              who: signedBy({ name, title }),
              behalf: t("publication:signed.behalf", { party }),
              when: formatDay(signedOn),
              example,
            }))}
          />
          <p>
            {t("publication:signed.edition", { number: edition.number })}{" "}
            <a href={`${base}/utgava/${edition.number}/verifiera`}>{t("publication:signed.check")}</a>.
          </p>
          {promise.editions.length > 1 && (
            <p>
              {t("publication:signed.editionsBefore")}{" "}
              {promise.editions.slice(0, -1).map(({ number }, index) => (
                <>
                  {index > 0 && ", "}
                  <a href={`${base}/utgava/${number}`}>{t("publication:signed.editionLink", { number })}</a>
                </>
              ))}
              .
            </p>
          )}
        </>
      )}
      <LinkRow
        links={
          edition === undefined
            ? [data]
            : [
                { href: `${base}/utgava/${edition.number}/lofte.pdf`, text: t("publication:signed.pdf") },
                data,
              ]
        }
      />
    </Section>
  );
}

function ElsewhereSigned({
  promise,
  t,
}: {
  readonly promise: PublishedPromise;
  readonly t: Translate;
}): VNode {
  const parties = promise.content.parties;
  return (
    <>
      <Signatures
        signatures={parties.map(({ name, signatoryTitle }) => ({
          who: signatoryTitle ?? name,
          behalf: signatoryTitle === null ? "" : t("publication:signed.behalf", { party: name }),
          when: "",
        }))}
      />
      <p>{t("publication:signed.elsewhere")}</p>
      {promise.content.source !== null && (
        <p>
          <a href={promise.content.source}>{t("publication:signed.source")}</a>
        </p>
      )}
    </>
  );
}
