import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { type Fields, fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { NamedPlaceId } from "#app/schema/tables.ts";
import { PLACES } from "../addresses.ts";
import {
  type ChangePlaceCommand,
  changePlaceForm,
  type ClosePlaceCommand,
  closePlaceForm,
  newPlaceForm,
  placeFields,
} from "./form.ts";
import { placeImportRoutes } from "./import/routes.tsx";
import { PlaceFormPage } from "./pages/PlaceFormPage.tsx";
import { PlaceListPage } from "./pages/PlaceListPage.tsx";
import { type NamedPlace, PLACE_KINDS, type PlaceText } from "./place.ts";
import { isNameTaken, listPlaces, readPlace } from "./queries.ts";
import { addPlace, changePlace, closePlace } from "./store.ts";

const SHOWN = 100;

/** Places with a name: list, add, change, close, and take in from a table. */
export const placeRoutes: readonly StaffRoute[] = [
  staff.get(PLACES, { action: "area.read", audit: "PlacesRead", handler: showList }),
  ...placeImportRoutes,
  staff.get(`${PLACES}/ny`, {
    action: "area.change",
    audit: "PlacesRead",
    handler: (request) => showForm(request, null, filled(fieldsOf({ kind: "place" }))),
  }),
  staff.post(`${PLACES}/ny`, {
    action: "area.change",
    audit: "PlaceAdded",
    form: newPlaceForm,
    handler: add,
    again: (request, form) => showForm(request, null, form),
  }),
  staff.get(`${PLACES}/:id`, {
    action: "area.change",
    audit: "PlaceRead",
    handler: (request) => showKnown(request, null),
  }),
  staff.post(`${PLACES}/:id`, {
    action: "area.change",
    audit: "PlaceChanged",
    form: changePlaceForm,
    handler: change,
    again: showKnown,
  }),
  staff.post(`${PLACES}/:id/stang`, {
    action: "area.change",
    audit: "PlaceClosed",
    form: closePlaceForm,
    handler: close,
    again: (request, form) => showKnown(request, null, form),
  }),
  staff.button(`${PLACES}/:id/oppna`, {
    action: "area.change",
    audit: "PlaceOpened",
    handler: async ({ tx, params }, fields) => {
      await closePlace(tx, idOf(params), Number(fields.text("version")), null);
      return redirect(`${PLACES}/${idOf(params)}`, "saved");
    },
  }),
];

async function showList({ tx, t, query, today, may }: StaffRequest): Promise<Reply> {
  const words = (query.get("namn") ?? "").trim();
  const kind = PLACE_KINDS.find((one) => one === query.get("slag")) ?? null;
  const first = Math.max(0, Math.trunc(Number(query.get("fran") ?? "0")) || 0);
  const filter = { words, kind, first, most: SHOWN };
  const found = await listPlaces(tx, filter);
  return page(
    t("area:places.list"),
    <PlaceListPage {...{ t, today, filter }} {...found} mayChange={may("area.change")} />,
  );
}

async function showForm(
  { t, today }: StaffRequest,
  place: NamedPlace | null,
  form: TypedForm,
  closing: TypedForm = filled(),
): Promise<Reply> {
  return page(place?.name ?? t("area:places.new"), <PlaceFormPage {...{ t, today, place, form, closing }} />);
}

async function showKnown(
  request: StaffRequest,
  form: TypedForm | null,
  closing: TypedForm = filled(),
): Promise<Reply> {
  const place = await readPlace(request.tx, idOf(request.params));
  return showForm(request, place, form ?? filled(placeFields(place)), closing);
}

async function add(request: StaffRequest, place: PlaceText, typed: Fields): Promise<Reply> {
  const problems = await problemsWithName(request, place, null);
  if (problems.length > 0) return toMend(await showForm(request, null, { typed, problems }));
  const id = await addPlace(request.tx, place);
  return redirect(PLACES, "saved", { place: id });
}

async function change(
  request: StaffRequest,
  { version, place }: ChangePlaceCommand,
  mine: Fields,
): Promise<Reply> {
  const { tx, t, params } = request;
  const saved = await readPlace(tx, idOf(params));
  const action = `${PLACES}/${saved.id}`;
  if (saved.version !== version) {
    const kind = (value: string): string => {
      const known = PLACE_KINDS.find((one) => one === value);
      return known === undefined ? "" : t(`area:places.kind.${known}`);
    };
    const groups = [
      plainGroup("name", t("area:name")),
      { ...plainGroup("kind", t("area:places.what")), show: (fields: Fields) => kind(fields.text("kind")) },
      plainGroup("position", t("area:places.position")),
      plainGroup("source", t("area:source")),
    ];
    const theirs = placeFields(saved);
    const body = <ClashPage {...{ t, action, groups, mine, theirs }} back={PLACES} version={saved.version} />;
    return page(t("common:clash.title"), body, { status: 409 });
  }
  const problems = await problemsWithName(request, place, saved.id);
  if (problems.length > 0) return toMend(await showForm(request, saved, { typed: mine, problems }));
  await changePlace(tx, saved.id, version, place);
  return redirect(PLACES, "saved");
}

async function close({ tx, params }: StaffRequest, { version, day }: ClosePlaceCommand): Promise<Reply> {
  await closePlace(tx, idOf(params), version, day);
  return redirect(PLACES, "saved");
}

async function problemsWithName(
  { tx }: StaffRequest,
  { kind, name }: PlaceText,
  except: NamedPlaceId | null,
): Promise<readonly FieldProblem[]> {
  const isTaken = await isNameTaken(tx, kind, name, except);
  return isTaken ? [{ field: "name", message: "area:places.taken" }] : [];
}

function idOf(params: StaffRequest["params"]): NamedPlaceId {
  return (params["id"] ?? "") as NamedPlaceId;
}
