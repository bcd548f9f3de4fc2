import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { file, page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { IndicatorId } from "#app/schema/tables.ts";
import { addressOf, LIST } from "./addresses.ts";
import { clashGroups } from "./clash.ts";
import { dataFile } from "./data-file.ts";
import { fieldsOfIndicator, indicatorForm, newIndicatorForm } from "./form.ts";
import type { IndicatorText, SeriesKey } from "./indicator.ts";
import { IndicatorFormPage } from "./pages/IndicatorFormPage.tsx";
import { IndicatorListPage } from "./pages/IndicatorListPage.tsx";
import { IndicatorPage } from "./pages/IndicatorPage.tsx";
import { listIndicators, readIndicator, readRevisions, readSeriesKeys, readValues } from "./queries.ts";
import { addIndicator, changeIndicator } from "./store.ts";

/** The register: list, one indicator, new, changed, its values as a file. */
export const recordRoutes: readonly StaffRoute[] = [
  staff.get(LIST, { action: "indicator.read", audit: "IndicatorsRead", handler: showList }),
  staff.get(`${LIST}/ny`, {
    action: "indicator.change",
    audit: "IndicatorsRead",
    handler: (request) => showNew(request, filled(fieldsOf({ direction: "none", periodKind: "month" }))),
  }),
  staff.post(`${LIST}/ny`, {
    action: "indicator.change",
    audit: "IndicatorAdded",
    form: newIndicatorForm,
    handler: saveNew,
    again: showNew,
  }),
  staff.get(`${LIST}/:id`, { action: "indicator.read", audit: "IndicatorRead", handler: showIndicator }),
  staff.get(`${LIST}/:id/varden.csv`, {
    action: "indicator.read",
    audit: "IndicatorExported",
    handler: exportValues,
  }),
  staff.get(`${LIST}/:id/andra`, {
    action: "indicator.change",
    audit: "IndicatorRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(`${LIST}/:id/andra`, {
    action: "indicator.change",
    audit: "IndicatorChanged",
    form: indicatorForm,
    handler: saveChange,
    again: showChange,
  }),
];

function idOf({ params }: StaffRequest): IndicatorId {
  return (params["id"] ?? "") as IndicatorId;
}

async function showList({ tx, t, may }: StaffRequest): Promise<Reply> {
  const indicators = await listIndicators(tx);
  const mayChange = may("indicator.change");
  return page(t("indicator:title"), <IndicatorListPage {...{ t, indicators, mayChange }} />);
}

async function showIndicator(request: StaffRequest): Promise<Reply> {
  const { tx, t, may, kommun, query } = request;
  const indicator = await readIndicator(tx, idOf(request));
  const keys = await readSeriesKeys(tx, indicator.id);
  const chosen = chosenOf(keys, query, kommun.code);
  const props = {
    t,
    indicator,
    keys,
    chosen,
    values: chosen === null ? [] : await readValues(tx, indicator.id, chosen),
    revisions: chosen === null ? [] : await readRevisions(tx, indicator.id, chosen),
    mayChange: may("indicator.change"),
  };
  return page(indicator.name, <IndicatorPage {...props} />);
}

/** The series that the address asks for, as near as there is one; our own kommun when it asks for none. */
function chosenOf(keys: readonly SeriesKey[], query: URLSearchParams, own: string): SeriesKey | null {
  const wanted = [query.get("omrade") ?? own, query.get("kon") ?? "all", query.get("alder") ?? "all"];
  const points = ({ areaCode, sex, age }: SeriesKey): number =>
    4 * Number(areaCode === wanted[0]) + 2 * Number(sex === wanted[1]) + Number(age === wanted[2]);
  return keys.reduce<SeriesKey | null>(
    (best, key) => (best === null || points(key) > points(best) ? key : best),
    null,
  );
}

async function exportValues(request: StaffRequest): Promise<Reply> {
  const { tx, t } = request;
  const indicator = await readIndicator(tx, idOf(request));
  const bytes = dataFile(t, indicator, await readValues(tx, indicator.id, null));
  return file(bytes, "text/csv; charset=utf-8", `${indicator.slug}.csv`);
}

async function showNew({ t }: StaffRequest, form: TypedForm): Promise<Reply> {
  const title = t("indicator:form.newTitle");
  return page(title, <IndicatorFormPage {...{ t, title, form }} action={`${LIST}/ny`} back={LIST} />);
}

async function saveNew({ tx }: StaffRequest, text: IndicatorText): Promise<Reply> {
  const id = await addIndicator(tx, text);
  return redirect(addressOf(id), "saved", { indicator: id });
}

async function showChange(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t } = request;
  const indicator = await readIndicator(tx, idOf(request));
  const title = t("indicator:form.changeTitle");
  const back = addressOf(indicator.id);
  const shown = form ?? filled(fieldsOfIndicator(indicator, indicator.version));
  return page(title, <IndicatorFormPage {...{ t, title, back }} action={`${back}/andra`} form={shown} />);
}

async function saveChange(
  request: StaffRequest,
  { version, text }: { readonly version: number; readonly text: IndicatorText },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const indicator = await readIndicator(tx, idOf(request));
  const back = addressOf(indicator.id);
  if (text.periodKind !== indicator.periodKind && (await readSeriesKeys(tx, indicator.id)).length > 0) {
    const problems = [{ field: "periodKind", message: "indicator:form.periodFixed" }];
    return toMend(await showChange(request, { typed: mine, problems }));
  }
  if (await changeIndicator(tx, indicator.id, version, text)) return redirect(back, "saved");
  const theirs = fieldsOfIndicator(indicator, indicator.version);
  const props = { t, groups: clashGroups(t), mine, theirs, back, version: indicator.version };
  return page(t("common:clash.title"), <ClashPage {...props} action={`${back}/andra`} />, { status: 409 });
}
