import { Conflict } from "#app/platform/errors.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { CausePlaceId } from "#app/schema/tables.ts";
import { addressOf } from "../addresses.ts";
import { personsIn } from "../guard.ts";
import type { Problem } from "../problem.ts";
import { readProblem } from "../queries.ts";
import { problemOf } from "../request.ts";
import { drawingAddress } from "./addresses.ts";
import { clashGroups } from "./clash.ts";
import { branchesOf, type Place, type PlaceText } from "./drawing.ts";
import { fieldsOfPlace, misfitsOf, placeForm } from "./form.ts";
import { PlaceFormPage } from "./pages/PlaceFormPage.tsx";
import { readPlace, readPlaces } from "./queries.ts";
import { changePlace, makeCauseOf, removePlace, swapPlaces } from "./store.ts";

const PLACE = `${addressOf.list}/:id/orsaksbild/:place`;

/** One place of a drawing: changed, moved, taken out and put back, made a cause. */
export const placeRoutes: readonly StaffRoute[] = [
  staff.get(PLACE, {
    action: "problem.write",
    audit: "CauseDrawingRead",
    handler: (request) => showChange(request, null),
  }),
  staff.post(PLACE, {
    action: "problem.write",
    audit: "CausePlaceChanged",
    form: placeForm,
    handler: saveChange,
    again: showChange,
  }),
  staff.button(`${PLACE}/upp`, {
    action: "problem.write",
    audit: "CausePlaceMoved",
    handler: (request) => move(request, -1),
  }),
  staff.button(`${PLACE}/ner`, {
    action: "problem.write",
    audit: "CausePlaceMoved",
    handler: (request) => move(request, 1),
  }),
  staff.button(`${PLACE}/ta-bort`, {
    action: "problem.write",
    audit: "CausePlaceRemoved",
    handler: (request) => remove(request, request.now),
  }),
  staff.button(`${PLACE}/lagg-tillbaka`, {
    action: "problem.write",
    audit: "CausePlacePutBack",
    handler: (request) => remove(request, null),
  }),
  staff.button(`${PLACE}/gor-till-orsak`, {
    action: "problem.write",
    audit: "CauseAdded",
    handler: makeCause,
  }),
];

async function placeOf(request: StaffRequest): Promise<{ problem: Problem; place: Place }> {
  const problem = await readProblem(request.tx, problemOf(request));
  const place = await readPlace(request.tx, problem.id, (request.params["place"] ?? "") as CausePlaceId);
  return { problem, place };
}

/** The place in its drawing, so that the keyboard goes on where it was. */
function backTo(problem: Problem, place: Place): string {
  return `${drawingAddress.drawing(problem.id, place.drawing)}#plats-${place.id}`;
}

async function showChange(request: StaffRequest, typed: TypedForm | null): Promise<Reply> {
  const { tx, t } = request;
  const { problem, place } = await placeOf(request);
  const places = await readPlaces(tx, problem.id);
  const form = typed ?? filled(fieldsOfPlace(place));
  const persons = typed === null || typed.problems.length > 0 ? [] : await personsIn(request, form.typed);
  const title = t("cause:form.changeTitle");
  const action = drawingAddress.place(problem.id, place.id);
  const { drawing } = place;
  return page(
    title,
    <PlaceFormPage {...{ t, title, action, drawing, problem, places, form, persons, place }} />,
  );
}

async function saveChange(
  request: StaffRequest,
  { version, ...text }: PlaceText & { readonly version: number },
  typed: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const { problem, place } = await placeOf(request);
  const problems = misfitsOf(place.drawing, problem, text);
  if (problems.length > 0 || (await personsIn(request, typed)).length > 0)
    return toMend(await showChange(request, { typed, problems }));
  if (await changePlace(tx, place.id, version, text)) return redirect(backTo(problem, place), "saved");
  const groups = clashGroups(t, place.drawing, problem);
  const action = drawingAddress.place(problem.id, place.id);
  const back = backTo(problem, place);
  const theirs = fieldsOfPlace(place);
  const body = <ClashPage {...{ t, action, groups, mine: typed, theirs, back }} version={place.version} />;
  return page(t("common:clash.title"), body, { status: 409 });
}

async function move(request: StaffRequest, by: -1 | 1): Promise<Reply> {
  const { tx } = request;
  const { problem, place } = await placeOf(request);
  const branches = branchesOf(place.drawing, await readPlaces(tx, problem.id));
  const branch = branches.find((one) => one.branch === place.branch)?.places ?? [];
  const other = branch[branch.findIndex(({ id }) => id === place.id) + by];
  if (other !== undefined && place.removedAt === null) await swapPlaces(tx, place.id, other.id);
  return redirect(backTo(problem, place), "saved");
}

async function remove(request: StaffRequest, at: Date | null): Promise<Reply> {
  const { problem, place } = await placeOf(request);
  await removePlace(request.tx, place.id, at);
  if (at === null) return redirect(backTo(problem, place), "undone");
  return redirect(`${drawingAddress.drawing(problem.id, place.drawing)}#borttaget`, "removed");
}

async function makeCause(request: StaffRequest): Promise<Reply> {
  const { problem, place } = await placeOf(request);
  if (place.causeId !== null) throw new Conflict("the place shows a cause already");
  const cause = await makeCauseOf(request.tx, problem.id, place);
  return redirect(backTo(problem, place), "saved", { cause });
}
