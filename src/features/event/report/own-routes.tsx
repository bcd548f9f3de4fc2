import { areaChoices } from "#app/features/area/index.ts";
import { Conflict, Forbidden } from "#app/platform/errors.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { settleClash } from "#app/routing/clash/settle-clash.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { EventId, EventReportId } from "#app/schema/tables.ts";
import { addressOf, REPORT } from "../addresses.ts";
import { listCategories } from "../category/queries.ts";
import { takePhotos } from "../photo/take-photos.ts";
import type { EventRecord } from "../record/event-record.ts";
import { readEvent, readEventsOfReport, readListedEvents } from "../record/queries.ts";
import { findSimilar } from "../record/similar.ts";
import { sightOf } from "../record/visible.ts";
import { correctionClash } from "./clash.tsx";
import { fieldsOfRecord } from "./fields-of-record.ts";
import { anyForm, FORM_LIMIT } from "./form-routes.tsx";
import { type LookedThrough, lookThrough } from "./look-through.ts";
import { mayCorrect } from "./own.ts";
import { CorrectionPage } from "./pages/CorrectionPage.tsx";
import { OwnReportsPage } from "./pages/OwnReportsPage.tsx";
import { ReceiptPage } from "./pages/ReceiptPage.tsx";
import { WithdrawPage } from "./pages/WithdrawPage.tsx";
import { categoryChoices } from "./presenter.ts";
import { readOwnReports, readReport } from "./queries.ts";
import { receiveNothing } from "./receive-nothing.ts";
import { correctEvent, withdrawEvent } from "./store.ts";

const MOST_OWN = 60;
const report = { action: "event.report" } as const;

/** What became of one's own reports: receipt, list, nothing to report, correct, take back. */
export const ownRoutes: readonly StaffRoute[] = [
  staff.button(`${REPORT}/inget`, { ...report, audit: "EventReportSent", handler: sayNothing }),
  staff.get(`${REPORT}/kvitto/:report`, { ...report, audit: "EventReportRead", handler: showReceipt }),
  staff.get(`${REPORT}/mina`, { ...report, audit: "EventReportsRead", handler: showOwn }),
  staff.get(`${REPORT}/:event/ratta`, {
    ...report,
    audit: "EventRead",
    handler: (request) => showCorrection(request, null),
  }),
  staff.post(`${REPORT}/:event/ratta`, {
    ...report,
    audit: "EventCorrected",
    form: anyForm,
    handler: correct,
    again: showCorrection,
    limit: FORM_LIMIT,
  }),
  staff.get(`${REPORT}/:event/ta-tillbaka`, { ...report, audit: "EventRead", handler: showWithdraw }),
  staff.button(`${REPORT}/:event/ta-tillbaka`, { ...report, audit: "EventWithdrawn", handler: withdraw }),
];

async function sayNothing(request: StaffRequest, fields: Fields): Promise<Reply> {
  const id = await receiveNothing(request, fields);
  return redirect(addressOf.receipt(id), null, { report: id });
}

async function showReceipt(request: StaffRequest): Promise<Reply> {
  const { tx, t, today, person } = request;
  const sent = await readReport(tx, (request.params["report"] ?? "") as EventReportId);
  if (sent.personId !== person.id) request.demand("event.handle", [sent.organisationId]);
  const sight = sightOf(person.held);
  const events = await readEventsOfReport(tx, sent.id, sight, today);
  const similar = [];
  for (const event of events) {
    const { placeId } = await readEvent(tx, event.id, sight, today);
    const { categoryId, position, id } = event;
    const found = await findSimilar(tx, { categoryId, time: event, position, placeId, except: id });
    const others = found.filter((one) => !events.some((own) => own.id === one.id));
    const ids = others.map((one) => one.id);
    similar.push({ event: id, like: await readListedEvents(tx, ids, sight, today) });
  }
  const categories = await listCategories(tx, today);
  const mayMend = sent.personId === person.id && mayCorrect(sent.receivedAt, today);
  const body = <ReceiptPage {...{ t, sent, events, similar, categories, mayMend }} />;
  return page(t("event:receipt.title"), body);
}

async function showOwn(request: StaffRequest): Promise<Reply> {
  const { tx, t, today, person } = request;
  const reports = await readOwnReports(tx, person.id, MOST_OWN);
  const ids = reports.flatMap(({ eventIds }) => eventIds);
  const events = await readListedEvents(tx, ids, sightOf(person.held), today);
  const categories = await listCategories(tx, today);
  return page(t("event:own.title"), <OwnReportsPage {...{ t, today, reports, events, categories }} />);
}

/** One's own event, in the week it was received. Throws `Forbidden` for others, `Conflict` when it is too late. */
async function ownEvent(request: StaffRequest): Promise<EventRecord> {
  const { tx, person, today, params } = request;
  const event = await readEvent(tx, (params["event"] ?? "") as EventId, sightOf(person.held), today);
  if (event.reporterId !== person.id) throw new Forbidden("event of somebody else");
  if (!mayCorrect(event.receivedAt, today) || event.withdrawnAt !== null) throw new Conflict("week is over");
  return event;
}

async function showCorrection(
  request: StaffRequest,
  form: TypedForm | null,
  questions: Pick<LookedThrough, "places" | "guard"> = { places: [], guard: [] },
): Promise<Reply> {
  const { tx, t, today } = request;
  const event = await ownEvent(request);
  const choices = {
    categories: categoryChoices(await listCategories(tx, today), event.categoryId),
    areas: (await areaChoices(tx, today)).map(({ id, name }) => ({ value: id, label: name })),
  };
  const shown = form ?? filled(fieldsOfRecord(event));
  return page(
    t("event:correct.title"),
    <CorrectionPage {...{ t, event, choices, questions }} form={shown} day={swedishDay(request.now)} />,
  );
}

async function correct(request: StaffRequest, sent: Fields): Promise<Reply> {
  const { tx, person, now, today } = request;
  const event = await ownEvent(request);
  const { fields, problems } = await takePhotos(tx, mergedFiles(sent), { person: person.id, now });
  const looked = await lookThrough(tx, fields, { person: person.id, today, now, correcting: event });
  const wrong = [...problems, ...looked.problems];
  const [text] = looked.events;
  if (wrong.length > 0 || text === undefined || looked.guard.length > 0) {
    return toMend(await showCorrection(request, { typed: fields, problems: wrong }, looked));
  }
  const version = Number(fields.text("version"));
  if (await correctEvent(tx, event.id, version, text, { person: person.id, now })) {
    return redirect(addressOf.receipt(event.reportId), "saved", { report: event.reportId });
  }
  return correctionClash(request, event, fields);
}

/** What a clash page sends back is settled first; files, which it never sends, stay. */
function mergedFiles(sent: Fields): Fields {
  return sent.fileNames.length > 0 ? sent : settleClash(sent);
}

async function showWithdraw(request: StaffRequest): Promise<Reply> {
  const { t } = request;
  const event = await ownEvent(request);
  const categories = await listCategories(request.tx, request.today);
  return page(t("event:withdraw.title"), <WithdrawPage {...{ t, event, categories }} />);
}

async function withdraw(request: StaffRequest): Promise<Reply> {
  const { tx, person, now } = request;
  const event = await ownEvent(request);
  await withdrawEvent(tx, event.id, { person: person.id, now });
  return redirect(`${REPORT}/mina`, "undone", { report: event.reportId });
}
