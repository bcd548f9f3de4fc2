import { randomUUID } from "node:crypto";
import { areaChoices } from "#app/features/area/index.ts";
import type { Choice } from "#app/design/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { assetAddress } from "#app/platform/web/assets.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, Form, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { OrganisationId } from "#app/schema/tables.ts";
import { addressOf, REPORT } from "../addresses.ts";
import { listCategories } from "../category/queries.ts";
import { takePhotos } from "../photo/take-photos.ts";
import { mondayOf, weekNumber } from "../week.ts";
import type { LookedThrough } from "./look-through.ts";
import { reportsFor } from "./organisations.ts";
import { AlreadyPage } from "./pages/AlreadyPage.tsx";
import { ReportPage } from "./pages/ReportPage.tsx";
import { categoryChoices } from "./presenter.ts";
import { weeksReported } from "./queries.ts";
import { receive } from "./receive.ts";
import { countEvents, withFields, withoutEvent } from "./typed.ts";

/** A form with some photos from a phone, in bytes. */
export const FORM_LIMIT = 60 * 1024 * 1024;

const NO_QUESTIONS = { places: [], guard: [] } as const;

/** Everything that was typed, as it is: it is looked through by the handler, which also asks. */
export const anyForm: Form<Fields> = (fields) => ({ ok: true, value: fields });
const inThePage = {
  action: "event.report",
  form: anyForm,
  again: (request: StaffRequest, form: TypedForm) => showForm(request, form),
  limit: FORM_LIMIT,
} as const;

/** The page that events are reported on, and the same without script. */
export const formRoutes: readonly StaffRoute[] = [
  staff.get(REPORT, {
    action: "event.report",
    audit: "EventReportFormRead",
    handler: (request) => showForm(request, filled()),
  }),
  staff.post(REPORT, { ...inThePage, audit: "EventReportSent", handler: send }),
  staff.post(`${REPORT}/en-till`, {
    ...inThePage,
    audit: "EventReportFormRead",
    handler: (request, fields) => showAgain(request, fields, (typed) => more(typed)),
  }),
  staff.post(`${REPORT}/ta-bort`, {
    ...inThePage,
    audit: "EventReportFormRead",
    handler: (request, fields) =>
      showAgain(request, fields, (typed) => withoutEvent(typed, Number(typed.text("remove")))),
  }),
  staff.post(`${REPORT}/pa-nytt`, {
    ...inThePage,
    audit: "EventReportFormRead",
    handler: (request, fields) =>
      showAgain(request, fields, (typed) => withFields(typed, { requestKey: randomUUID() })),
  }),
];

async function send(request: StaffRequest, sent: Fields): Promise<Reply> {
  const received = await receive(request, sent);
  switch (received.what) {
    case "taken":
      return redirect(addressOf.receipt(received.report), null, { report: received.report });
    case "clash": {
      const { t } = request;
      const body = <AlreadyPage t={t} report={received.report} fields={received.fields} />;
      return page(t("event:already.title"), body, { status: 409 });
    }
    case "mend":
      return toMend(
        await showForm(request, { typed: received.fields, problems: received.problems }, received.questions),
      );
  }
  return received satisfies never;
}

function more(typed: Fields): Fields {
  return withFields(typed, { events: String(countEvents(typed) + 1) });
}

/** The form once more with something changed; photos are kept meanwhile. */
async function showAgain(
  request: StaffRequest,
  fields: Fields,
  change: (typed: Fields) => Fields,
): Promise<Reply> {
  const { tx, person, now } = request;
  const { fields: kept, problems } = await takePhotos(tx, fields, { person: person.id, now });
  return showForm(request, { typed: change(kept), problems });
}

async function showForm(
  request: StaffRequest,
  { typed, problems }: { typed: Fields; problems: readonly FieldProblem[] },
  questions: Pick<LookedThrough, "places" | "guard"> = NO_QUESTIONS,
): Promise<Reply> {
  const { tx, t, today, person } = request;
  const { organisations, usual } = await reportsFor(request);
  const organisation = (typed.text("organisation") || usual) as OrganisationId | null;
  const form = {
    typed: withFields(typed, {
      requestKey: typed.text("requestKey") || randomUUID(),
      organisation: organisation ?? "",
    }),
    problems,
  };
  const body = (
    <ReportPage
      {...{ t, form, questions, today }}
      choices={{
        categories: categoryChoices(await listCategories(tx, today)),
        areas: (await areaChoices(tx, today)).map(({ id, name }) => ({ value: id, label: name })),
      }}
      organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      silentWeeks={organisation === null ? [] : await silentWeeks(request, organisation)}
      nothingKey={randomUUID()}
      person={person.id}
      mayConfigure={request.may("event.configure")}
      scripts={{
        island: assetAddress("report-events.js"),
        worker: assetAddress("report-events-worker.js"),
      }}
    />
  );
  return page(t("event:report.title"), body);
}

/** This week and the one before, as far as nothing has been said of them. */
async function silentWeeks(
  { tx, t, today }: StaffRequest,
  organisation: OrganisationId,
): Promise<readonly Choice[]> {
  const thisWeek = mondayOf(today);
  const weeks: readonly IsoDate[] = [thisWeek, addDays(thisWeek, -7)];
  const reported = await weeksReported(tx, organisation, addDays(thisWeek, -7));
  return weeks
    .filter((week) => !reported.has(week))
    .map((week) => ({ value: week, label: t("event:nothing.week", { week: weekNumber(week) }) }));
}
