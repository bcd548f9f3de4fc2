import type { VNode } from "preact";
import { Breadcrumbs, Facts, Hero, Notice, Section, Small } from "#app/design/index.ts";
import type { EditionFinding, EditionRecord } from "#app/features/signing/published.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PublishedPromise } from "../published-promise.ts";
import { checksOf, type EditionView, findingWords } from "./presenter.ts";

/** The check of an edition, made when the page is asked for. */
export interface VerifyPageProps {
  readonly promise: PublishedPromise;
  readonly edition: EditionView;
  readonly record: EditionRecord;
  readonly findings: readonly EditionFinding[];
  /** The installation's public key, PEM. */
  readonly publicKey: string;
  readonly t: Translate;
}

/** Has anybody changed the text? Yes or no in large, what was checked, and how to do it oneself. */
export function VerifyPage({ promise, edition, record, findings, publicKey, t }: VerifyPageProps): VNode {
  const base = `/loften/${promise.slug}`;
  const here = `${base}/utgava/${edition.number}`;
  const whole = findings.length === 0;
  return (
    <>
      <Breadcrumbs
        label={t("publication:item.where")}
        links={[
          { href: "/loften", text: t("publication:listTitle") },
          { href: base, text: promise.content.title },
          { href: here, text: t("publication:signed.editionLink", { number: edition.number }) },
          { href: `${here}/verifiera`, text: t("publication:verify.crumb") },
        ]}
      />
      <Hero
        kind="item"
        title={t(whole ? "publication:verify.whole" : "publication:verify.altered")}
        lede={t(whole ? "publication:verify.wholeLead" : "publication:verify.alteredLead")}
      />
      {!whole && (
        <Notice kind="warning" title={t("publication:verify.found")}>
          <ul>
            {findings.map((finding) => (
              <li>{findingWords(finding, t)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section id="kontroller" kind="page" title={t("publication:verify.checked")}>
        <Facts
          facts={checksOf(record, findings, t).map(({ text, holds }) => ({
            name: t(
              holds === null
                ? "publication:verify.waits"
                : holds
                  ? "publication:verify.holds"
                  : "publication:verify.fails",
            ),
            value: text,
          }))}
        />
      </Section>
      <Section id="sjalv" kind="page" title={t("publication:verify.yourself")}>
        <p>{t("publication:verify.yourselfLead")}</p>
        <ol class="ds-list">
          <li>
            <a href={`${here}/bevis.json`}>{t("publication:verify.step1")}</a>
          </li>
          <li>{t("publication:verify.step2")}</li>
          <li>{t("publication:verify.step3")}</li>
        </ol>
        <Facts
          facts={[
            { name: t("publication:edition.hash"), value: <code>{edition.hash}</code> },
            {
              name: t("publication:verify.key"),
              value: <code>{publicKey.replace(/-----[^-]+-----|\s/g, "")}</code>,
            },
          ]}
        />
        <Small>{t("publication:verify.trust")}</Small>
      </Section>
    </>
  );
}
