import { file, page, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { readReport } from "./draft.ts";
import { FollowUpPage } from "./pages/FollowUpPage.tsx";
import { ListPage } from "./pages/ListPage.tsx";
import { printReport } from "./printed-report.ts";
import { readFollowedPromises } from "./queries.ts";
import { requestedFollowUp } from "./request.ts";

/** The list of follow-ups, one of them, and its print. */
export const readingRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/uppfoljningar", { action: "follow_up.read", audit: "FollowUpsRead", handler: showAll }),
  staff.get("/arbeta/uppfoljningar/:followUp", {
    action: "follow_up.read",
    audit: "FollowUpRead",
    handler: showOne,
  }),
  staff.get("/arbeta/uppfoljningar/:followUp/uppfoljning.pdf", {
    action: "follow_up.read",
    audit: "FollowUpPrinted",
    handler: print,
  }),
];

async function showAll({ tx, t, may }: StaffRequest): Promise<Reply> {
  const promises = await readFollowedPromises(tx);
  return page(t("follow-up:title"), <ListPage t={t} promises={promises} mayWrite={may("follow_up.write")} />);
}

async function showOne(request: StaffRequest): Promise<Reply> {
  const { t, may } = request;
  const followUp = await requestedFollowUp(request);
  const report = await readReport(request, followUp);
  const body = <FollowUpPage t={t} followUp={followUp} report={report} mayWrite={may("follow_up.write")} />;
  return page(report.title, body);
}

/** With `?arkiv=1` in the form that archives keep (PDF/A-2a), otherwise for readers (PDF/UA-1). */
async function print(request: StaffRequest): Promise<Reply> {
  const { t, today, query, services } = request;
  const report = await readReport(request, await requestedFollowUp(request));
  const { document, files } = printReport(report, today, t);
  const standard = query.get("arkiv") === "1" ? "a-2a" : "ua-1";
  return file(await services.pdf.renderPdf("document", document, { files, standard }), "application/pdf");
}
