import type { VNode } from "preact";
import {
  Actions,
  Breadcrumbs,
  ButtonLink,
  Columns,
  Details,
  Difference,
  Facts,
  Heading,
  Hero,
  Notice,
  Section,
  Signatures,
  SignedText,
  Small,
  Stack,
  Steps,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { WAITING_ADDRESS } from "../addresses.ts";
import type { EditionView, NextView } from "../presenter.ts";
import type { TextPart } from "../text/text-part.ts";

/** One edition: the exact text, who has signed, what changed, and the way on to sign. */
export function EditionPage({
  t,
  view,
  address,
}: {
  readonly t: Translate;
  readonly view: EditionView;
  readonly address: string;
}): VNode {
  const crumbs = [
    { href: WAITING_ADDRESS, text: t("signing:title") },
    { href: address, text: view.title },
  ];
  return (
    <>
      <Hero
        kind="desk"
        above={<Breadcrumbs label={t("common:crumbs")} links={crumbs} />}
        title={view.title}
        lede={view.state}
      />
      <Columns
        kind="desk"
        main={
          <Stack wide>
            {view.difference && <Changes t={t} difference={view.difference} />}
            <Section id="texten" title={t("signing:text.title")} kind="page">
              <Text t={t} parts={view.parts} document={view.document} />
            </Section>
            <Next t={t} next={view.next} />
          </Stack>
        }
        side={
          <Stack wide>
            <Section id="underskrifter" title={t("signing:signatures.title")} kind="desk">
              <Signatures signatures={view.signatures} />
            </Section>
            <Section id="om-utgavan" title={t("signing:facts.title")} kind="desk">
              <Facts facts={view.facts} />
              <Small>{t("signing:facts.hashHelp")}</Small>
            </Section>
          </Stack>
        }
      />
    </>
  );
}

function Changes(props: {
  readonly t: Translate;
  readonly difference: NonNullable<EditionView["difference"]>;
}): VNode {
  const { t, difference } = props;
  const words = { added: t("signing:difference.added"), removed: t("signing:difference.removed") };
  return (
    <Section id="andringar" title={difference.title} kind="page">
      {difference.none ? <p>{difference.none}</p> : <Difference parts={difference.parts} words={words} />}
    </Section>
  );
}

function Text(props: {
  readonly t: Translate;
  readonly parts: readonly TextPart[] | null;
  readonly document: string;
}): VNode {
  const { t, parts, document } = props;
  return (
    <>
      {parts === null ? (
        <Notice kind="warning">{t("signing:text.unreadable")}</Notice>
      ) : (
        <>
          <p>{t("signing:text.lede")}</p>
          {parts.map(({ heading, level, paragraphs }) => (
            <>
              <Heading level={level} size={level === 3 ? "xs" : "2xs"}>
                {heading}
              </Heading>
              {paragraphs.length > 0 && <SignedText paragraphs={paragraphs} size="quote" />}
            </>
          ))}
        </>
      )}
      <Details summary={t("signing:text.exact")}>
        <p>
          <code>{document}</code>
        </p>
      </Details>
    </>
  );
}

function Next({ t, next }: { readonly t: Translate; readonly next: NextView }): VNode | null {
  switch (next.kind) {
    case "none":
      return null;
    case "not_appointed":
      return (
        <Notice title={t("signing:next.notAppointed")}>
          <p>{next.text}</p>
        </Notice>
      );
    case "signed":
      return (
        <Section id="din-underskrift" title={t("signing:next.title")} kind="form">
          {next.sentences.map((sentence) => (
            <p>{sentence}</p>
          ))}
          <Actions>
            <ButtonLink href={next.decline} variant="tertiary">
              {t("signing:next.decline")}
            </ButtonLink>
          </Actions>
        </Section>
      );
    case "sign":
      return (
        <Section id="din-underskrift" title={t("signing:next.title")} kind="form">
          <Steps label={t("signing:step", { current: 1, total: 2 })} current={1} total={2} />
          <p>{t("signing:next.lede")}</p>
          <Actions full>
            {next.links.map(({ href, text }) => (
              <ButtonLink href={href}>{text}</ButtonLink>
            ))}
            <ButtonLink href={next.decline} variant="tertiary">
              {t("signing:next.decline")}
            </ButtonLink>
          </Actions>
        </Section>
      );
  }
  return next satisfies never;
}
