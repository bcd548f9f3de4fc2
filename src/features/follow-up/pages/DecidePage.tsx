import type { VNode } from "preact";
import { Actions, Button, ButtonLink, Form, Hero, Notice } from "#app/design/index.ts";
import { formatDay, formatList, type Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import type { FollowUp } from "../follow-up.ts";
import { itemsOf, type Report } from "../report.ts";
import { Trail } from "./Trail.tsx";

/** The question before a follow-up is frozen and published. */
export function DecidePage(props: {
  readonly t: Translate;
  readonly followUp: FollowUp;
  readonly report: Report;
  /** False while the period goes on. */
  readonly possible: boolean;
}): VNode {
  const { t, followUp, report, possible } = props;
  const { id, version } = followUp;
  const here = addressOf.decide(id);
  const title = t("follow-up:decide.title");
  const uncommented = itemsOf(report).filter(({ comment }) => comment === "");
  return (
    <>
      <Trail
        t={t}
        links={[
          { href: addressOf.followUp(id), text: report.title },
          { href: here, text: title },
        ]}
      />
      <Hero kind="desk" title={title} lede={report.title} />
      <Form action={here} hidden={{ version }}>
        <Notice kind={possible ? "note" : "warning"}>
          <p>
            {possible
              ? t("follow-up:decide.lede")
              : t("follow-up:decide.tooEarly", { day: formatDay(followUp.to) })}
          </p>
          {possible && uncommented.length > 0 && (
            <p>
              {t("follow-up:decide.uncommented", {
                count: uncommented.length,
                items: formatList(uncommented.map(({ reference }) => reference)),
              })}
            </p>
          )}
        </Notice>
        <Actions>
          {possible && <Button>{t("follow-up:decide.button")}</Button>}
          <ButtonLink href={addressOf.followUp(id)} variant="tertiary">
            {t("common:back")}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
