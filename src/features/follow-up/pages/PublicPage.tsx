import type { VNode } from "preact";
import { Breadcrumbs, Hero, LinkRow } from "#app/design/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import { followUpAddress } from "../published.ts";
import type { Report } from "../report.ts";
import { ReportBody } from "./ReportBody.tsx";

/** A decided follow-up as anyone reads it. */
export function PublicPage(props: {
  readonly t: Translate;
  readonly report: Report;
  readonly number: number;
}): VNode {
  const { t, report, number } = props;
  const { promise, title, sentence } = report;
  const here = followUpAddress(promise.slug, number);
  return (
    <>
      <Breadcrumbs
        label={t("common:crumbs")}
        links={[
          { href: "/loften", text: t("common:nav.promises") },
          { href: `/loften/${promise.slug}`, text: promise.title },
          { href: here, text: title },
        ]}
      />
      <Hero title={title} lede={sentence}>
        <LinkRow links={[{ href: `${here}.pdf`, text: t("follow-up:page.pdf") }]} />
      </Hero>
      <ReportBody t={t} report={report} />
    </>
  );
}
