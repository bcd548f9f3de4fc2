import { Conflict } from "#app/platform/errors.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { LIST } from "../addresses.ts";
import type { Stop } from "../measure.ts";
import { idOf, publishAround } from "../publishing.ts";
import { readMeasure } from "../queries.ts";
import { stopMeasure } from "../store.ts";
import { stopForm } from "./form.ts";
import { StopPage } from "./pages/StopPage.tsx";

/** A measure stopped with a reason, and taken up again. */
export const stopRoutes: readonly StaffRoute[] = [
  staff.get(`${LIST}/:id/stoppa`, { action: "measure.write", audit: "MeasureRead", handler: askToStop }),
  staff.post(`${LIST}/:id/stoppa`, {
    action: "measure.write",
    audit: "MeasureStopped",
    form: stopForm,
    handler: (request, { version, ...stop }) => settle(request, version, stop),
    again: showStop,
  }),
  staff.button(`${LIST}/:id/ateruppta`, {
    action: "measure.write",
    audit: "MeasureChanged",
    handler: (request, fields) => settle(request, Number(fields.text("version")), null),
  }),
];

async function askToStop(request: StaffRequest): Promise<Reply> {
  const { version } = await readMeasure(request.tx, idOf(request));
  return showStop(request, filled(fieldsOf({ version: String(version), on: request.today })));
}

async function showStop(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const measure = await readMeasure(tx, idOf(request));
  return page(t("measure:stop.title"), <StopPage t={t} measure={measure} form={form} />);
}

async function settle(request: StaffRequest, version: number, stop: Stop | null): Promise<Reply> {
  const { id } = await readMeasure(request.tx, idOf(request));
  const first = Number.isSafeInteger(version) && (await stopMeasure(request.tx, id, version, stop));
  if (!first) throw new Conflict("measure");
  await publishAround(request, id);
  return redirect(`${LIST}/${id}`, "saved");
}
