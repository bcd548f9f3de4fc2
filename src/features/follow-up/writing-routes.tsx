import { readPromiseHead } from "#app/features/promise/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import { ClashPage, plainGroup } from "#app/routing/clash/ClashPage.tsx";
import type { Fields } from "#app/routing/fields.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { filled } from "#app/routing/form-errors.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf, anchorOf } from "./addresses.ts";
import { readDraft } from "./draft.ts";
import type { FollowUp, ItemComment } from "./follow-up.ts";
import { commentFields, commentForm, type FollowUpCommand, followUpFields, followUpForm } from "./form.ts";
import { CommentPage } from "./pages/CommentPage.tsx";
import { FormPage } from "./pages/FormPage.tsx";
import { overlaps } from "./period.ts";
import { itemsOf, type ReportItem } from "./report.ts";
import { requestedDraft } from "./request.ts";
import { changeFollowUp, writeComment } from "./store.ts";

/** What can be written in a draft: its name, period and summary, and what is said about each item. */
export const writingRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/uppfoljningar/:followUp/andra", {
    action: "follow_up.write",
    audit: "FollowUpRead",
    handler: editAbout,
  }),
  staff.post("/arbeta/uppfoljningar/:followUp/andra", {
    action: "follow_up.write",
    audit: "FollowUpChanged",
    form: followUpForm,
    handler: saveAbout,
    again: showAbout,
  }),
  staff.get("/arbeta/uppfoljningar/:followUp/atagande/:item{[0-9]+-[0-9]+}", {
    action: "follow_up.write",
    audit: "FollowUpRead",
    handler: editComment,
  }),
  staff.post("/arbeta/uppfoljningar/:followUp/atagande/:item{[0-9]+-[0-9]+}", {
    action: "follow_up.write",
    audit: "FollowUpChanged",
    form: commentForm,
    handler: saveComment,
    again: showComment,
  }),
];

async function editAbout(request: StaffRequest): Promise<Reply> {
  const followUp = await requestedDraft(request);
  return showAbout(request, filled(followUpFields(followUp, followUp.version)));
}

async function showAbout(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { t } = request;
  const { id, title } = await requestedDraft(request);
  const body = (
    <FormPage
      t={t}
      trail={[
        { href: addressOf.followUp(id), text: title },
        { href: addressOf.change(id), text: t("follow-up:change.title") },
      ]}
      title={t("follow-up:change.title")}
      lede={t("follow-up:change.lede")}
      action={addressOf.change(id)}
      back={addressOf.followUp(id)}
      form={form}
      button={t("common:save")}
      hidden={{ version: form.typed.text("version") }}
      withSummary
    />
  );
  return page(t("follow-up:change.title"), body);
}

async function saveAbout(
  request: StaffRequest,
  { version, text }: FollowUpCommand,
  typed: Fields,
): Promise<Reply> {
  const { tx, t } = request;
  const followUp = await requestedDraft(request);
  const { id } = followUp;
  const { period } = await readPromiseHead(tx, followUp.promiseId);
  if (!overlaps(text, period)) {
    const problems = [{ field: "from", message: "follow-up:form.outside" }];
    const reply = await showAbout(request, { typed, problems });
    return reply.kind === "page" ? { ...reply, status: 422 } : reply;
  }
  if (await changeFollowUp(tx, id, version, text)) return redirect(addressOf.followUp(id), "saved");
  const latest = await requestedDraft(request);
  const body = (
    <ClashPage
      t={t}
      action={addressOf.change(id)}
      back={addressOf.followUp(id)}
      groups={[
        plainGroup("title", t("follow-up:form.title")),
        plainGroup("from", t("follow-up:form.from")),
        plainGroup("to", t("follow-up:form.to")),
        plainGroup("summary", t("follow-up:form.summary")),
      ]}
      mine={followUpFields(text, version)}
      theirs={followUpFields(latest, latest.version)}
      version={latest.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

async function editComment(request: StaffRequest): Promise<Reply> {
  const { written } = await requestedItem(request);
  return showComment(request, filled(commentFields(written)));
}

async function showComment(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { t } = request;
  const { followUp, item, signed } = await requestedItem(request);
  const body = <CommentPage t={t} followUp={followUp} item={item} signed={signed} form={form} />;
  return page(t("follow-up:comment.title", { reference: item.reference }), body);
}

async function saveComment(request: StaffRequest, command: ItemComment): Promise<Reply> {
  const { tx, t } = request;
  const { followUp, item, itemId } = await requestedItem(request);
  const back = `${addressOf.followUp(followUp.id)}#${anchorOf(item.reference)}`;
  if (await writeComment(tx, followUp.id, itemId, command)) {
    return redirect(back, "saved", { item: itemId });
  }
  const { written: latest } = await requestedItem(request);
  const body = (
    <ClashPage
      t={t}
      action={addressOf.item(followUp.id, item.reference)}
      back={back}
      groups={[
        plainGroup("comment", t("follow-up:report.comment")),
        plainGroup("responsible", t("follow-up:report.responsible")),
      ]}
      mine={commentFields(command)}
      theirs={commentFields(latest)}
      version={latest.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

/** The item that the address names, in a draft. Throws `NotFound`. */
async function requestedItem(request: StaffRequest): Promise<{
  followUp: FollowUp;
  item: ReportItem;
  itemId: Parameters<typeof writeComment>[2];
  written: ItemComment;
  signed: boolean;
}> {
  const followUp = await requestedDraft(request);
  const { report, items } = await readDraft(request, followUp);
  const reference = (request.params["item"] ?? "").replace("-", ".");
  const item = itemsOf(report).find((one) => one.reference === reference);
  const known = items.get(reference);
  if (item === undefined || known === undefined) throw new NotFound("promise item");
  return {
    followUp,
    item,
    itemId: known.id,
    written: known.written,
    signed: report.promise.edition !== null,
  };
}
