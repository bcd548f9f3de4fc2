import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { personsIn } from "../guard.ts";
import { readProblem } from "../queries.ts";
import { problemOf } from "../request.ts";
import { drawingAddress } from "./addresses.ts";
import { type DrawingKind, DRAWING_KINDS, DRAWINGS, isBranch, type PlaceText } from "./drawing.ts";
import { misfitsOf, newPlaceForm } from "./form.ts";
import { DrawingPage } from "./pages/DrawingPage.tsx";
import { PlaceFormPage } from "./pages/PlaceFormPage.tsx";
import { placeRoutes } from "./place-routes.tsx";
import { readPlaces } from "./queries.ts";
import { addPlace } from "./store.ts";

/** Drawings of why a problem arises, and what stands in them. */
export const drawingRoutes: readonly StaffRoute[] = [
  ...DRAWING_KINDS.flatMap((drawing) => {
    const path = `${addressOf.list}/:id/orsaker/${DRAWINGS[drawing].slug}`;
    return [
      staff.get(path, {
        action: "problem.read",
        audit: "CauseDrawingRead",
        handler: (request) => showDrawing(request, drawing),
      }),
      staff.get(`${path}/ny`, {
        action: "problem.write",
        audit: "CauseDrawingRead",
        handler: (request) => showNew(request, drawing, startOf(request, drawing)),
      }),
      staff.post(`${path}/ny`, {
        action: "problem.write",
        audit: "CausePlaceAdded",
        form: newPlaceForm,
        handler: (request, text, typed) => saveNew(request, drawing, text, typed),
        again: (request, form) => showNew(request, drawing, form),
      }),
    ];
  }),
  ...placeRoutes,
];

async function showDrawing(request: StaffRequest, drawing: DrawingKind): Promise<Reply> {
  const { tx, t, may } = request;
  const problem = await readProblem(tx, problemOf(request));
  const places = await readPlaces(tx, problem.id);
  return page(
    t(`cause:drawing.${drawing}`),
    <DrawingPage {...{ t, drawing, problem, places }} mayWrite={may("problem.write")} />,
  );
}

function startOf({ query }: StaffRequest, drawing: DrawingKind): TypedForm {
  const wanted = query.get("gren") ?? "";
  const branch = isBranch(drawing, wanted) ? wanted : DRAWINGS[drawing].branches[0];
  return filled(fieldsOf({ branch, strength: "assumed" }));
}

async function showNew(request: StaffRequest, drawing: DrawingKind, form: TypedForm): Promise<Reply> {
  const { tx, t } = request;
  const problem = await readProblem(tx, problemOf(request));
  const places = await readPlaces(tx, problem.id);
  const persons = form.problems.length > 0 ? [] : await personsIn(request, form.typed);
  const title = t("cause:form.newTitle");
  const action = `${drawingAddress.drawing(problem.id, drawing)}/ny`;
  return page(
    title,
    <PlaceFormPage {...{ t, title, action, drawing, problem, places, form, persons }} place={null} />,
  );
}

async function saveNew(
  request: StaffRequest,
  drawing: DrawingKind,
  text: PlaceText,
  typed: Fields,
): Promise<Reply> {
  const { tx } = request;
  const problem = await readProblem(tx, problemOf(request));
  const problems = misfitsOf(drawing, problem, text);
  if (problems.length > 0 || (await personsIn(request, typed)).length > 0)
    return toMend(await showNew(request, drawing, { typed, problems }));
  const place = await addPlace(tx, problem.id, drawing, text);
  return redirect(`${drawingAddress.drawing(problem.id, drawing)}#plats-${place}`, "saved", { place });
}
