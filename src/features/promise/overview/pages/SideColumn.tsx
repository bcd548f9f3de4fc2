import type { VNode } from "preact";
import {
  LinkList,
  type LinkTo,
  LoneLink,
  LooseThreads,
  Section,
  type Signature,
  Signatures,
  Small,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PromiseId } from "#app/schema/tables.ts";
import { addressOf } from "../../addresses.ts";
import type { OverviewView } from "../presenter.ts";

export interface SideProps {
  readonly t: Translate;
  readonly promiseId: PromiseId;
  readonly view: OverviewView;
  /** Who has signed the newest edition and who has not; empty before the first. */
  readonly signatures: readonly Signature[];
  /** Where the newest edition is read and signed. */
  readonly edition: LinkTo | null;
}

/** What is missing in a promise, beside its text. */
export function SideColumn(props: SideProps): VNode {
  const { t, promiseId, view, signatures, edition } = props;
  const { comparison, chain } = view;
  return (
    <>
      {(signatures.length > 0 || edition !== null) && (
        <Section id="underskrifter" kind="panel" size="xs" title={t("promise:overview.signatures")}>
          {signatures.length > 0 && <Signatures signatures={signatures} />}
          {edition !== null && <LoneLink {...edition} />}
        </Section>
      )}
      <Section id="saknas" kind="panel" size="xs" title={t("promise:overview.gaps")}>
        {view.gaps.length === 0 && <Small>{t("promise:overview.noGaps")}</Small>}
        {view.gaps.length > 0 && (
          <LinkList links={view.gaps.map(({ href, what }) => ({ href, text: what }))} />
        )}
      </Section>
      <Section id="kedjan" kind="panel" size="xs" title={t("promise:overview.chain")}>
        <LooseThreads
          threads={[
            {
              gap: 1,
              count: chain.withoutCause,
              text: t("promise:overview.chainCause", { count: chain.withoutCause }),
            },
            {
              gap: 4,
              count: chain.withoutIndicator,
              text: t("promise:overview.chainIndicator", { count: chain.withoutIndicator }),
            },
          ]}
        />
        <Small>{t("promise:overview.chainNote")}</Small>
        <LoneLink href="/arbeta/kedja" text={t("promise:overview.chainLink")} />
      </Section>
      {comparison !== null && (
        <Section id="jamfort" kind="panel" size="xs" title={t("promise:overview.compareTitle")}>
          <p>{t("promise:overview.compare", { ...comparison })}</p>
          {comparison.withoutReason > 0 && (
            <p>{t("promise:overview.compareReasons", { count: comparison.withoutReason })}</p>
          )}
          <LoneLink href={addressOf.comparison(promiseId)} text={t("promise:overview.compareLink")} />
        </Section>
      )}
    </>
  );
}
