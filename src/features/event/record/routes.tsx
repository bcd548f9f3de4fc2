import { Conflict, NotFound } from "#app/platform/errors.ts";
import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { file, page, redirect, type Reply, toMend } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import type { EventId, EventPhotoId } from "#app/schema/tables.ts";
import { addressOf, LIST } from "../addresses.ts";
import { pathWords } from "../category/category.ts";
import { listCategories } from "../category/queries.ts";
import { readEventPhoto } from "../photo/store.ts";
import { mayCorrect } from "../report/own.ts";
import type { EventRecord } from "./event-record.ts";
import { fieldsOfOutcome, type OutcomeText, outcomeForm, sameAsForm } from "./form.ts";
import { EventPage } from "./pages/EventPage.tsx";
import { readEvent, readListedEvents, readSteps } from "./queries.ts";
import { findSimilar } from "./similar.ts";
import { markSameAs, sayOutcome } from "./store.ts";
import { sightOf } from "./visible.ts";

/** One event: what is known, its history, what became of it. */
export const recordRoutes: readonly StaffRoute[] = [
  staff.get(`${LIST}/:event`, {
    action: "event.read",
    audit: "EventRead",
    handler: (request) => showEvent(request, null),
  }),
  staff.get(`${LIST}/:event/foto/:photo`, {
    action: "event.read",
    audit: "EventPhotoRead",
    handler: showPhoto,
  }),
  staff.post(`${LIST}/:event/utfall`, {
    action: "event.handle",
    audit: "EventHandled",
    form: outcomeForm,
    handler: saveOutcome,
    again: showEvent,
  }),
  staff.post(`${LIST}/:event/samma`, {
    action: "event.handle",
    audit: "EventHandled",
    form: sameAsForm,
    handler: saveSameAs,
    again: (request) => showEvent(request, null),
  }),
];

function readAsked({ tx, person, today, params }: StaffRequest): Promise<EventRecord> {
  return readEvent(tx, (params["event"] ?? "") as EventId, sightOf(person.held), today);
}

async function showEvent(request: StaffRequest, form: TypedForm | null): Promise<Reply> {
  const { tx, t, today, person } = request;
  const event = await readAsked(request);
  const sight = sightOf(person.held);
  const { categoryId, position, placeId, id } = event;
  const similar = await findSimilar(tx, { categoryId, time: event, position, placeId, except: id });
  const ids = new Set([...event.sameIds, ...(event.sameAsId === null ? [] : [event.sameAsId])]);
  const others = [...ids, ...similar.map((one) => one.id).filter((one) => !ids.has(one))];
  const categories = await listCategories(tx, today);
  const title = pathWords(categories.find((one) => one.id === categoryId)?.path ?? []);
  const body = (
    <EventPage
      {...{ t, event, title }}
      steps={await readSteps(tx, id)}
      others={await readListedEvents(tx, others, sight, today)}
      sameIds={ids}
      form={form ?? filled(fieldsOfOutcome(event.outcome, event.version))}
      mayHandle={request.may("event.handle") && event.withdrawnAt === null}
      mayMend={
        event.reporterId === person.id && mayCorrect(event.receivedAt, today) && event.withdrawnAt === null
      }
    />
  );
  return page(title, body);
}

async function showPhoto(request: StaffRequest): Promise<Reply> {
  const event = await readAsked(request);
  const photo = (request.params["photo"] ?? "") as EventPhotoId;
  if (event.photoId !== photo) throw new NotFound("photo");
  const { content, mediaType } = await readEventPhoto(request.tx, event.id, photo);
  return file(content, mediaType);
}

async function saveOutcome(request: StaffRequest, text: OutcomeText, mine: Fields): Promise<Reply> {
  const { tx, t, person, now } = request;
  const event = await readAsked(request);
  if (event.withdrawnAt !== null) throw new Conflict("event is withdrawn");
  const back = addressOf.event(event.id);
  if (await sayOutcome(tx, event.id, text, { person: person.id, now })) return redirect(back, "saved");
  const theirs = fieldsOfOutcome(event.outcome, event.version);
  const groups = [plainGroup("outcome", t("event:record.outcome"))];
  const body = (
    <ClashPage {...{ t, groups, mine, theirs, back }} action={`${back}/utfall`} version={event.version} />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

async function saveSameAs(
  request: StaffRequest,
  { sameAs }: { readonly sameAs: EventId | null },
): Promise<Reply> {
  const { tx, person, now, today } = request;
  const event = await readAsked(request);
  if (
    sameAs !== null &&
    (sameAs === event.id || (await readEvent(tx, sameAs, "all", today)).withdrawnAt !== null)
  ) {
    return toMend(await showEvent(request, null));
  }
  await markSameAs(tx, event.id, sameAs, { person: person.id, now });
  return redirect(addressOf.event(event.id), "saved");
}
