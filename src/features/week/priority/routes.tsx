import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { WeekPriorityId } from "#app/schema/tables.ts";
import { addressOf, WEEK } from "../addresses.ts";
import { choiceGroup } from "../choice-group.ts";
import { demandChoice, readChoices } from "../choices.ts";
import { requestedDraft } from "../request.ts";
import { showWeek } from "../show-week.tsx";
import type { WeekRecord } from "../week.ts";
import { fieldsOfPriority, newPriorityForm, priorityForm } from "./form.ts";
import { PriorityPage } from "./pages/PriorityPage.tsx";
import type { Priority, PriorityText } from "./priority.ts";
import { readPriority } from "./queries.ts";
import { addPriority, changePriority, movePriority, removePriority } from "./store.ts";

const LIST = `${WEEK}/:week/prioriteringar`;

/** Priorities of a week that is not decided: new, changed, moved, taken away. */
export const priorityRoutes: readonly StaffRoute[] = [
  staff.post(LIST, {
    action: "week.change",
    audit: "WeekPriorityAdded",
    form: newPriorityForm,
    handler: saveNew,
    again: async (request, form) =>
      showWeek(request, (await requestedDraft(request)).monday, { priority: form }),
  }),
  staff.get(`${LIST}/:priority`, {
    action: "week.change",
    audit: "WeekRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(`${LIST}/:priority`, {
    action: "week.change",
    audit: "WeekPriorityChanged",
    form: priorityForm,
    handler: saveChange,
    again: showChange,
  }),
  staff.button(`${LIST}/:priority/upp`, {
    action: "week.change",
    audit: "WeekPriorityMoved",
    handler: (request) => move(request, "up"),
  }),
  staff.button(`${LIST}/:priority/ner`, {
    action: "week.change",
    audit: "WeekPriorityMoved",
    handler: (request) => move(request, "down"),
  }),
  staff.button(`${LIST}/:priority/ta-bort`, {
    action: "week.change",
    audit: "WeekPriorityRemoved",
    handler: remove,
  }),
];

async function requestedPriority(
  request: StaffRequest,
): Promise<{ readonly week: WeekRecord; readonly priority: Priority }> {
  const week = await requestedDraft(request);
  const id = (request.params["priority"] ?? "") as WeekPriorityId;
  return { week, priority: await readPriority(request.tx, week.monday, id) };
}

async function demandChoices(
  { tx, today }: StaffRequest,
  { areaId, categoryId, problemId }: PriorityText,
  before: Pick<PriorityText, "areaId" | "categoryId" | "problemId">,
): Promise<void> {
  const choices = await readChoices(tx, today);
  // What was chosen before may since have left the list; it may stay.
  if (areaId !== before.areaId) demandChoice(choices.areas, areaId);
  if (categoryId !== before.categoryId) demandChoice(choices.categories, categoryId);
  if (problemId !== before.problemId) demandChoice(choices.problems, problemId);
}

async function saveNew(request: StaffRequest, text: PriorityText): Promise<Reply> {
  const { monday } = await requestedDraft(request);
  await demandChoices(request, text, { areaId: null, categoryId: null, problemId: null });
  const priority = await addPriority(request.tx, monday, text);
  return redirect(addressOf.week(monday), "saved", { weekPriority: priority });
}

async function showChange(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t, today } = request;
  const { week, priority } = await requestedPriority(request);
  const shown = form ?? filled(fieldsOfPriority(priority));
  return page(
    t("week:priority.edit"),
    <PriorityPage
      {...{ t, monday: week.monday, priority, form: shown }}
      choices={await readChoices(tx, today)}
    />,
  );
}

async function saveChange(
  request: StaffRequest,
  { version, ...text }: PriorityText & { readonly version: number },
  mine: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const { week, priority } = await requestedPriority(request);
  await demandChoices(request, text, priority);
  const back = addressOf.week(week.monday);
  if (await changePriority(tx, priority.id, version, text)) return redirect(back, "saved");
  const choices = await readChoices(tx, today);
  const groups = [
    plainGroup("statement", t("week:priority.statement")),
    plainGroup("why", t("week:priority.why")),
    plainGroup("place", t("week:priority.place")),
    choiceGroup("areaId", t("week:priority.area"), choices.areas),
    choiceGroup("categoryId", t("week:priority.category"), choices.categories),
    choiceGroup("problemId", t("week:priority.problem"), choices.problems),
  ];
  const action = addressOf.priority(week.monday, priority.id);
  const clash = { t, groups, mine, theirs: fieldsOfPriority(priority), back, action };
  return page(t("common:clash.title"), <ClashPage {...clash} version={priority.version} />, { status: 409 });
}

async function move(request: StaffRequest, way: "up" | "down"): Promise<Reply> {
  const { week, priority } = await requestedPriority(request);
  await movePriority(request.tx, week.monday, priority.id, way);
  return redirect(`${addressOf.week(week.monday)}#prioriteringar`);
}

async function remove(request: StaffRequest): Promise<Reply> {
  const { week, priority } = await requestedPriority(request);
  await removePriority(request.tx, priority.id);
  return redirect(addressOf.week(week.monday), "removed");
}
