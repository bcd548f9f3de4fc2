import { publishPromise } from "#app/features/publication/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf } from "../addresses.ts";
import { ConfirmPage } from "../pages/ConfirmPage.tsx";
import { nextStatus, type PromiseStep } from "../promise-status.ts";
import { readPromiseHead } from "../queries.ts";
import { promiseIdOf } from "../request.ts";
import { takePromiseStep } from "../store.ts";
import { type PromiseHead, stateOf } from "../working-text.ts";
import { reasonForm } from "./form.ts";
import { discardAmendment, readSignedText, withdrawPromise } from "./store.ts";

const action = "promise.write";

/** The steps of a promise that change a lot, each with a page that says what follows. */
export const stepRoutes: readonly StaffRoute[] = [
  staff.get("/arbeta/loften/:promise/aterta", {
    action,
    audit: "PromiseRead",
    handler: (request) => askToWithdraw(request),
  }),
  staff.post("/arbeta/loften/:promise/aterta", {
    action,
    audit: "PromiseWithdrawn",
    form: reasonForm,
    handler: withdraw,
    again: askToWithdraw,
  }),
  staff.get("/arbeta/loften/:promise/andra", {
    action,
    audit: "PromiseRead",
    handler: (request) => askToAmend(request),
  }),
  staff.post("/arbeta/loften/:promise/andra", {
    action,
    audit: "PromiseAmended",
    form: reasonForm,
    handler: amend,
    again: askToAmend,
  }),
  staff.get("/arbeta/loften/:promise/slapp-andringen", {
    action,
    audit: "PromiseRead",
    handler: askToDiscard,
  }),
  staff.button("/arbeta/loften/:promise/slapp-andringen", {
    action,
    audit: "PromiseAmendmentDiscarded",
    handler: discard,
  }),
  staff.get("/arbeta/loften/:promise/arkivera", { action, audit: "PromiseRead", handler: askToArchive }),
  staff.button("/arbeta/loften/:promise/arkivera", { action, audit: "PromiseArchived", handler: archive }),
];

async function askToWithdraw(request: StaffRequest, form: TypedForm = filled()): Promise<Reply> {
  const { t } = request;
  const head = await headBefore(request, "withdraw");
  const title = t("promise:steps.withdrawTitle");
  return page(
    title,
    <ConfirmPage
      {...around(request, head, title, addressOf.withdraw(head.id))}
      lede={t("promise:steps.withdrawLede")}
      button={t("promise:steps.withdraw")}
      reason={{ label: t("promise:steps.withdrawReason"), form }}
    />,
  );
}

async function withdraw(request: StaffRequest, { reason }: { readonly reason: string }): Promise<Reply> {
  const { tx, person, now } = request;
  const id = promiseIdOf(request);
  await readPromiseHead(tx, id);
  await withdrawPromise(tx, id, reason, { person: person.id, now });
  return redirect(addressOf.promise(id), "saved");
}

async function askToAmend(request: StaffRequest, form: TypedForm = filled()): Promise<Reply> {
  const { t } = request;
  const head = await headBefore(request, "amend");
  const title = t("promise:steps.amendTitle");
  return page(
    title,
    <ConfirmPage
      {...around(request, head, title, addressOf.amend(head.id))}
      lede={t("promise:steps.amendLede")}
      button={t("promise:steps.amend")}
      reason={{ label: t("promise:steps.amendReason"), hint: t("promise:steps.amendHint"), form }}
    />,
  );
}

async function amend(request: StaffRequest, { reason }: { readonly reason: string }): Promise<Reply> {
  const id = promiseIdOf(request);
  await takePromiseStep(request.tx, id, "amend", reason);
  return redirect(addressOf.promise(id), "saved");
}

async function askToDiscard(request: StaffRequest): Promise<Reply> {
  const { tx, t } = request;
  const head = await headBefore(request, "discard_amendment");
  const title = t("promise:steps.discardTitle");
  const signed = await readSignedText(tx, head.id);
  return page(
    title,
    <ConfirmPage
      {...around(request, head, title, addressOf.discard(head.id))}
      lede={t(signed === null ? "promise:steps.notImported" : "promise:steps.discardLede")}
      button={signed === null ? null : t("promise:steps.discard")}
      removes
    />,
  );
}

async function discard(request: StaffRequest): Promise<Reply> {
  const id = promiseIdOf(request);
  await readPromiseHead(request.tx, id);
  await discardAmendment(request.tx, id);
  return redirect(addressOf.promise(id), "undone");
}

async function askToArchive(request: StaffRequest): Promise<Reply> {
  const { t } = request;
  const head = await headBefore(request, "archive");
  const title = t("promise:steps.archiveTitle");
  return page(
    title,
    <ConfirmPage
      {...around(request, head, title, addressOf.archive(head.id))}
      lede={t("promise:steps.archiveLede")}
      button={t("promise:steps.archive")}
      removes
    />,
  );
}

async function archive(request: StaffRequest): Promise<Reply> {
  const { tx, today, now } = request;
  const id = promiseIdOf(request);
  await takePromiseStep(tx, id, "archive");
  await publishPromise(tx, id, { today, now });
  return redirect(addressOf.promise(id), "saved");
}

/** The promise, when the step can be taken from where it stands. */
async function headBefore(request: StaffRequest, step: PromiseStep): Promise<PromiseHead> {
  const head = await readPromiseHead(request.tx, promiseIdOf(request));
  if (nextStatus(stateOf(head), step) === null)
    throw new Conflict(`promise cannot ${step} when ${head.status}`);
  return head;
}

function around({ t }: StaffRequest, head: PromiseHead, title: string, action: string) {
  const back = { href: addressOf.promise(head.id), text: t("common:cancel") };
  const trail = [
    { href: back.href, text: head.title },
    { href: action, text: title },
  ];
  return { t, trail, title, action, back };
}
