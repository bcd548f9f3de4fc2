import type { VNode } from "preact";
import { Actions, ButtonLink, Hero, LinkRow, Notice } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { addressOf } from "../addresses.ts";
import type { FollowUp } from "../follow-up.ts";
import { followUpAddress } from "../published.ts";
import type { Report } from "../report.ts";
import { ReportBody } from "./ReportBody.tsx";
import { Trail } from "./Trail.tsx";

/** One follow-up at work: a draft that can be written in, or the report that was decided. */
export function FollowUpPage(props: {
  readonly t: Translate;
  readonly followUp: FollowUp;
  readonly report: Report;
  readonly mayWrite: boolean;
}): VNode {
  const { t, followUp, report, mayWrite } = props;
  const { id, decided } = followUp;
  const writes = mayWrite && decided === null;
  const links = [
    ...(decided === null
      ? []
      : [
          {
            href: followUpAddress(report.promise.slug, decided.number),
            text: t("follow-up:page.published"),
          },
        ]),
    { href: addressOf.pdf(id), text: t("follow-up:page.pdf") },
    { href: `${addressOf.pdf(id)}?arkiv=1`, text: t("follow-up:page.archive") },
  ];
  return (
    <>
      <Trail t={t} links={[{ href: addressOf.followUp(id), text: report.title }]} />
      <Hero kind="desk" title={report.title} lede={report.sentence}>
        <Notice>
          <p>{t(decided === null ? "follow-up:page.isDraft" : "follow-up:page.isDecided")}</p>
        </Notice>
        {writes && (
          <Actions>
            <ButtonLink href={addressOf.change(id)} variant="secondary">
              {t("follow-up:page.change")}
            </ButtonLink>
            <ButtonLink href={addressOf.decide(id)}>{t("follow-up:page.decide")}</ButtonLink>
          </Actions>
        )}
        <LinkRow links={links} />
      </Hero>
      <ReportBody
        t={t}
        report={report}
        below={({ reference, name }) =>
          writes && (
            <p>
              <ButtonLink href={addressOf.item(id, reference)} variant="secondary">
                {t("follow-up:page.write")}
                <span class="ds-sr-only">{` (${reference} ${name})`}</span>
              </ButtonLink>
            </p>
          )
        }
      />
    </>
  );
}
