import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import { fieldsOf } from "#app/routing/fields.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import type { Direction } from "../item/order.ts";
import { showOverview } from "../overview/show.tsx";
import { readPromise } from "../queries.ts";
import { areaIdOf, promiseIdOf } from "../request.ts";
import { newFocusAreaForm, renameFocusAreaForm } from "./form.ts";
import { addFocusArea, moveFocusArea, removeFocusArea, renameFocusArea } from "./store.ts";

const line = { action: "promise.write", audit: "FocusAreaChanged" } as const;

/** The focus areas of a promise. */
export const focusAreaRoutes: readonly StaffRoute[] = [
  staff.post("/arbeta/loften/:promise/fokusomraden", {
    ...line,
    form: newFocusAreaForm,
    handler: add,
    again: (request, form) => showOverview(request, form),
  }),
  staff.post("/arbeta/loften/:promise/fokusomraden/:area", {
    ...line,
    form: renameFocusAreaForm,
    handler: rename,
    again: showAgain,
  }),
  staff.button("/arbeta/loften/:promise/fokusomraden/:area/upp", {
    ...line,
    handler: (request) => move(request, "up"),
  }),
  staff.button("/arbeta/loften/:promise/fokusomraden/:area/ner", {
    ...line,
    handler: (request) => move(request, "down"),
  }),
  staff.button("/arbeta/loften/:promise/fokusomraden/:area/ta-bort", { ...line, handler: remove }),
];

async function add(request: StaffRequest, { name }: { readonly name: string }): Promise<Reply> {
  const id = promiseIdOf(request);
  const area = await addFocusArea(request.tx, id, name);
  return redirect(areaAddress(request, area), "saved", { area });
}

async function rename(
  request: StaffRequest,
  names: { readonly name: string; readonly before: string },
): Promise<Reply> {
  const { tx, t } = request;
  const id = promiseIdOf(request);
  const areaId = areaIdOf(request);
  if (await renameFocusArea(tx, id, areaId, names)) return redirect(areaAddress(request, areaId), "saved");
  const { focusAreas } = await readPromise(tx, id);
  const saved = focusAreas.find((area) => area.id === areaId)?.name ?? "";
  const body = (
    <ClashPage
      t={t}
      action={addressOf.area(id, areaId)}
      back={addressOf.promise(id)}
      groups={[plainGroup("name", t("promise:overview.areaName"))]}
      mine={fieldsOf({ name: names.name })}
      theirs={fieldsOf({ name: saved })}
      version={saved}
      versionField="before"
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

/** A name that cannot be used is shown in its own place of the page. */
function showAgain(request: StaffRequest, form: TypedForm): Promise<Reply> {
  return showOverview(request, undefined, { areaId: areaIdOf(request), form });
}

async function move(request: StaffRequest, direction: Direction): Promise<Reply> {
  await moveFocusArea(request.tx, promiseIdOf(request), areaIdOf(request), direction);
  return redirect(areaAddress(request, areaIdOf(request)), "saved");
}

async function remove(request: StaffRequest): Promise<Reply> {
  await removeFocusArea(request.tx, promiseIdOf(request), areaIdOf(request));
  return redirect(addressOf.promise(promiseIdOf(request)), "removed");
}

function areaAddress(request: StaffRequest, area: string): string {
  return `${addressOf.promise(promiseIdOf(request))}#omrade-${area}`;
}
