import { NotFound } from "#app/platform/errors.ts";
import { file, page, type Reply } from "#app/routing/reply.ts";
import { site, type SiteRequest, type SiteRoute } from "#app/routing/site-route.ts";
import { PublicPage } from "./pages/PublicPage.tsx";
import { printReport } from "./printed-report.ts";
import { readPublishedFollowUp } from "./published.ts";
import type { Report } from "./report.ts";

/** Decided follow-ups, for anyone: as a page, and the same as a printed report. */
export const followUpSiteRoutes: readonly SiteRoute[] = [
  site.get("/loften/:slug/uppfoljning/:number{[0-9]{1,6}}", {
    action: "public",
    audit: "none",
    handler: show,
  }),
  site.get("/loften/:slug/uppfoljning/:file{[0-9]{1,6}\\.pdf}", {
    action: "public",
    audit: "none",
    handler: print,
  }),
];

async function show(request: SiteRequest): Promise<Reply> {
  const { t, params } = request;
  const number = Number(params["number"]);
  const report = await demandReport(request, number);
  return page(report.title, <PublicPage t={t} report={report} number={number} />, {
    description: report.sentence,
  });
}

async function print(request: SiteRequest): Promise<Reply> {
  const { t, params, today, renderPdf } = request;
  const report = await demandReport(request, Number.parseInt(params["file"] ?? "", 10));
  const { document, files } = printReport(report, today, t);
  return file(await renderPdf("document", document, { files, standard: "ua-1" }), "application/pdf");
}

async function demandReport({ tx, params }: SiteRequest, number: number): Promise<Report> {
  const report = await readPublishedFollowUp(tx, params["slug"] ?? "", number);
  if (report === null) throw new NotFound("follow-up");
  return report;
}
