import type { VNode } from "preact";
import {
  Breadcrumbs,
  Columns,
  Facts,
  Hero,
  LinkRow,
  Notice,
  Section,
  Signatures,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PublishedPromise } from "../published-promise.ts";
import { WholeText } from "../text/WholeText.tsx";
import type { EditionView } from "./presenter.ts";

/** A frozen edition: the text as it was signed, by whom, and how to check it. */
export interface EditionPageProps {
  readonly promise: PublishedPromise;
  readonly edition: EditionView;
  readonly example: string | undefined;
  readonly t: Translate;
}

/** The page of one edition; it says the same for ever. */
export function EditionPage({ promise, edition, example, t }: EditionPageProps): VNode {
  const base = `/loften/${promise.slug}`;
  const here = `${base}/utgava/${edition.number}`;
  const latest = promise.editions.at(-1)?.number ?? edition.number;
  return (
    <>
      <Breadcrumbs
        label={t("publication:item.where")}
        links={[
          { href: "/loften", text: t("publication:listTitle") },
          { href: base, text: promise.content.title },
          { href: here, text: t("publication:signed.editionLink", { number: edition.number }) },
        ]}
      />
      <Hero
        kind="item"
        title={t("publication:edition.title", {
          title: edition.content?.title ?? promise.content.title,
          number: edition.number,
        })}
        lede={t("publication:edition.lead", { moment: edition.sealed })}
      />
      {edition.number < latest && (
        <Notice title={t("publication:edition.replaced", { number: latest })}>
          <p>
            <a href={`${base}/utgava/${latest}`}>{t("publication:signed.editionLink", { number: latest })}</a>
          </p>
        </Notice>
      )}
      <Columns
        main={
          <>
            {edition.reason !== null && (
              <Section id="skal" title={t("publication:edition.reason")}>
                <p>{edition.reason}</p>
              </Section>
            )}
            <Section id="text" title={t("publication:words.title")}>
              {edition.content === null ? (
                <p>{t("signing:finding.document_unreadable")}</p>
              ) : (
                <WholeText content={edition.content} t={t} />
              )}
            </Section>
          </>
        }
        side={
          <>
            <Section id="undertecknat" title={t("publication:signed.title")}>
              <Signatures signatures={edition.signatures.map((signature) => ({ ...signature, example }))} />
            </Section>
            <Section id="kontroll" title={t("publication:edition.proof")}>
              <Facts
                facts={[
                  { name: t("publication:edition.sealed"), value: edition.sealed },
                  { name: t("publication:edition.hash"), value: <code>{edition.hash}</code> },
                ]}
              />
              <LinkRow
                links={[
                  { href: `${here}/verifiera`, text: t("publication:signed.check") },
                  { href: `${here}/lofte.pdf`, text: t("publication:signed.pdf") },
                  { href: `${here}/bevis.json`, text: t("publication:edition.record") },
                ]}
              />
            </Section>
          </>
        }
      />
    </>
  );
}
