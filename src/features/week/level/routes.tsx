import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { NotFound } from "#app/platform/errors.ts";
import { areaChoices } from "#app/features/area/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf, WEEK } from "../addresses.ts";
import { choiceGroup } from "../choice-group.ts";
import { demandChoice } from "../choices.ts";
import { readAreaLevels, readMeanings } from "../queries.ts";
import { requestedDraft } from "../request.ts";
import { writeWeek } from "../store.ts";
import type { AreaLevel, WeekRecord, WeekText } from "../week.ts";
import { areaLevelForm, fieldsOfAreaLevel, fieldsOfWeek, newAreaLevelForm, weekForm } from "./form.ts";
import { AreaLevelPage } from "./pages/AreaLevelPage.tsx";
import { levelOptions } from "./pages/LevelField.tsx";
import { LevelPage } from "./pages/LevelPage.tsx";
import { addAreaLevel, type AreaLevelText, changeAreaLevel, removeAreaLevel } from "./store.ts";

const change = { action: "week.change" } as const;

/** The level of a week that is not decided, its summary, and the levels of areas. */
export const levelRoutes: readonly StaffRoute[] = [
  staff.get(`${WEEK}/:week/laget`, {
    ...change,
    audit: "WeekRead",
    handler: (request) => showLevel(request),
  }),
  staff.post(`${WEEK}/:week/laget`, {
    ...change,
    audit: "WeekChanged",
    form: weekForm,
    handler: saveLevel,
    again: (request, form) => showLevel(request, { week: form }),
  }),
  staff.post(`${WEEK}/:week/omraden`, {
    ...change,
    audit: "WeekAreaLevelAdded",
    form: newAreaLevelForm,
    handler: saveArea,
    again: (request, form) => showLevel(request, { area: form }),
  }),
  staff.get(`${WEEK}/:week/omraden/:level`, {
    ...change,
    audit: "WeekRead",
    handler: (request) => showArea(request, null),
  }),
  staff.post(`${WEEK}/:week/omraden/:level`, {
    ...change,
    audit: "WeekAreaLevelChanged",
    form: areaLevelForm,
    handler: changeArea,
    again: showArea,
  }),
  staff.button(`${WEEK}/:week/omraden/:level/ta-bort`, {
    ...change,
    audit: "WeekAreaLevelRemoved",
    handler: removeArea,
  }),
];

async function showLevel(
  request: StaffRequest,
  forms: { readonly week?: TypedForm; readonly area?: TypedForm } = {},
): Promise<Reply> {
  const { tx, t, today } = request;
  const week = await requestedDraft(request);
  const levels = await readAreaLevels(tx, week.monday);
  const taken = new Set<string>(levels.map(({ areaId }) => areaId));
  const areas = (await areaChoices(tx, today))
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  return page(
    t("week:level.title"),
    <LevelPage
      {...{ t, monday: week.monday, levels, areas, meanings: await readMeanings(tx) }}
      form={forms.week ?? filled(fieldsOfWeek(week))}
      areaForm={forms.area ?? filled()}
    />,
  );
}

async function saveLevel(
  request: StaffRequest,
  { version, ...text }: WeekText & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const week = await requestedDraft(request);
  const back = addressOf.week(week.monday);
  if (await writeWeek(tx, week.monday, version, text)) return redirect(back, "saved");
  const groups = [
    choiceGroup("level", t("week:level.label"), levelOptions(t)),
    plainGroup("levelReason", t("week:level.reason")),
    plainGroup("summary", t("week:level.summary")),
  ];
  const clash = { t, groups, mine, theirs: fieldsOfWeek(week), back, version: week.version };
  const body = <ClashPage {...clash} action={addressOf.level(week.monday)} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

async function saveArea(request: StaffRequest, text: AreaLevelText, typed: Fields): Promise<Reply> {
  const { tx, today } = request;
  const { monday } = await requestedDraft(request);
  const areas = (await areaChoices(tx, today)).map(({ id, name }) => ({ value: id, label: name }));
  demandChoice(areas, text.areaId);
  if (await addAreaLevel(tx, monday, text)) return redirect(addressOf.level(monday), "saved");
  const problems = [{ field: "areaId", message: "week:level.areaTaken" }];
  return toMend(await showLevel(request, { area: { typed, problems } }));
}

async function requestedArea(
  request: StaffRequest,
): Promise<{ readonly week: WeekRecord; readonly level: AreaLevel }> {
  const week = await requestedDraft(request);
  const levels = await readAreaLevels(request.tx, week.monday);
  const level = levels.find(({ id }) => id === request.params["level"]);
  if (level === undefined) throw new NotFound("level of an area");
  return { week, level };
}

async function showArea(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t } = request;
  const { week, level } = await requestedArea(request);
  const shown = form ?? filled(fieldsOfAreaLevel(level));
  const meanings = await readMeanings(tx);
  const body = <AreaLevelPage {...{ t, monday: week.monday, level, meanings, form: shown }} />;
  return page(t("week:level.areaEdit", { area: level.area }), body);
}

async function changeArea(
  request: StaffRequest,
  { version, ...text }: Omit<AreaLevelText, "areaId"> & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const { week, level } = await requestedArea(request);
  const back = addressOf.week(week.monday);
  if (await changeAreaLevel(tx, level.id, version, text)) return redirect(back, "saved");
  const groups = [
    choiceGroup("level", t("week:level.label"), levelOptions(t)),
    plainGroup("reason", t("week:level.reason")),
  ];
  const clash = { t, groups, mine, theirs: fieldsOfAreaLevel(level), back, version: level.version };
  const body = <ClashPage {...clash} action={addressOf.areaLevel(week.monday, level.id)} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

async function removeArea(request: StaffRequest): Promise<Reply> {
  const { week, level } = await requestedArea(request);
  await removeAreaLevel(request.tx, level.id);
  return redirect(addressOf.week(week.monday), "removed");
}
