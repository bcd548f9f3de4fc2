import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, LinkList, Section } from "#app/design/index.ts";
import { formatList, opening, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../../addresses.ts";
import { evidenceWords } from "../../drawing/presenter.ts";
import type { Cause, Problem } from "../../problem.ts";

export interface CauseBlockProps {
  readonly t: Translate;
  readonly problem: Problem;
  readonly cause: Cause;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly mayWrite: boolean;
}

/** A cause with the promise items and the measures that answer it. */
export function CauseBlock(props: CauseBlockProps): VNode {
  const { t, cause, mayWrite } = props;
  const source = evidenceWords(t, cause);
  const answers = [
    ...cause.items.map(({ id, promiseId, promise, reference, title }) => ({
      href: addressOf.item(promiseId, id),
      text: t("problem:cause.item", { reference, title: opening(title) }),
      more: `(${promise})`,
    })),
    ...cause.measures.map(({ id, title, stopped }) => ({
      href: addressOf.measure(id),
      text: t("problem:cause.measure", { title }),
      ...(stopped ? { more: t("problem:cause.stopped") } : {}),
    })),
  ];
  return (
    <Section id={`orsak-${cause.id}`} title={cause.text} level={3} size="xs">
      <p>
        {source !== "" && `${t("problem:page.source", { source })} `}
        {t("cause:onProblem.strength", { strength: t(`cause:strength.${cause.strength}`) })}{" "}
        {cause.sourceAddress !== "" && <a href={cause.sourceAddress}>{t("cause:page.toSource")}</a>}
      </p>
      {cause.drawings.length > 0 && (
        <p>
          {t("cause:onProblem.drawnIn", {
            drawings: formatList(cause.drawings.map((drawing) => t(`cause:drawing.${drawing}`))),
          })}
        </p>
      )}
      {answers.length === 0 ? <p>{t("problem:cause.unanswered")}</p> : <LinkList links={answers} />}
      {mayWrite && <CauseActions {...props} />}
    </Section>
  );
}

function CauseActions({ t, problem, cause, isFirst, isLast }: CauseBlockProps): VNode {
  const here = `${addressOf.problem(problem.id)}/orsaker/${cause.id}`;
  const about = { cause: opening(cause.text, 50) };
  return (
    <Actions>
      <ButtonLink href={here} variant="tertiary">
        {t("problem:cause.change")}
      </ButtonLink>
      {!isFirst && (
        <Form action={`${here}/upp`} layout="inline">
          <Button variant="tertiary" label={t("problem:cause.upLabel", about)}>
            {t("problem:cause.up")}
          </Button>
        </Form>
      )}
      {!isLast && (
        <Form action={`${here}/ner`} layout="inline">
          <Button variant="tertiary" label={t("problem:cause.downLabel", about)}>
            {t("problem:cause.down")}
          </Button>
        </Form>
      )}
    </Actions>
  );
}
