import type { VNode } from "preact";
import {
  Actions,
  BigNumber,
  Button,
  ButtonLink,
  Form,
  Hero,
  Notice,
  Stack,
  Status,
} from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { LIST } from "../../addresses.ts";
import type { Measure } from "../../measure.ts";
import { lineOf } from "../../page-presenter.ts";
import { figureOf, shapeOf, type Situation, whyOf } from "../../presenter.ts";
import type { Activity } from "../activity.ts";

/** What was just logged and what it came to: "3 av minst 4", with a way back. */
export function ReceiptPage(props: {
  t: Translate;
  measure: Measure;
  situation: Situation;
  activity: Activity;
  mayUndo: boolean;
}): VNode {
  const { t, measure, situation, activity, mayUndo } = props;
  const here = `${LIST}/${measure.id}`;
  const withdrawn = activity.withdrawn !== null;
  const figure = figureOf(t, situation, measure.unit);
  const { lead, when, text } = lineOf(t, activity);
  return (
    <Stack>
      <Hero
        kind="desk"
        title={t(withdrawn ? "measure:log.withdrawnTitle" : "measure:log.receiptTitle")}
        above={measure.title}
      />
      <Notice kind="done">
        <p>{withdrawn ? text : `${when}. ${lead} ${text}`}</p>
      </Notice>
      {figure && <BigNumber {...figure} />}
      <Status {...shapeOf(t, situation.standing.status)} />
      <p>{whyOf(t, situation)}</p>
      {mayUndo && !withdrawn && (
        <Form action={`${here}/logga/${activity.id}/angra`} layout="inline">
          <Button variant="secondary">{t("measure:log.undo")}</Button>
        </Form>
      )}
      <Actions full>
        <ButtonLink href={`${here}/logga`} variant="secondary" fullWidth>
          {t("measure:log.again")}
        </ButtonLink>
        <ButtonLink href="/arbeta/logga" variant="tertiary" fullWidth>
          {t("measure:log.another")}
        </ButtonLink>
        <ButtonLink href={here} variant="tertiary" fullWidth>
          {t("measure:log.toMeasure")}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}
