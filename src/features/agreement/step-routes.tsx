import { openEdition, readEditions, withdrawEdition } from "#app/features/signing/index.ts";
import { Conflict } from "#app/platform/errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { filled } from "#app/routing/form-errors.ts";
import { formOf, requiredText } from "#app/routing/form-fields.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf, LIST_ADDRESS } from "./addresses.ts";
import { contentOf, hinders, remarksOn } from "./agreement.ts";
import { type AgreementStep, stepsFor } from "./agreement-status.ts";
import { StepPage } from "./pages/StepPage.tsx";
import { readAgreement } from "./queries.ts";
import { agreementIdOf, showAgreement } from "./show.tsx";
import { takeAgreementStep } from "./store.ts";

const reasonForm = formOf({ reason: requiredText(1000) });

/** The steps of an agreement as a whole: out for signing and back, amended, ended. */
export const stepRoutes: readonly StaffRoute[] = [
  staff.button(`${LIST_ADDRESS}/:agreement/skicka`, {
    action: "agreement.write",
    audit: "AgreementSent",
    handler: send,
  }),
  staff.get(`${LIST_ADDRESS}/:agreement/aterta`, {
    action: "agreement.write",
    audit: "AgreementRead",
    handler: (request) => showStep(request, "withdraw", filled()),
  }),
  staff.post(`${LIST_ADDRESS}/:agreement/aterta`, {
    action: "agreement.write",
    audit: "AgreementWithdrawn",
    form: reasonForm,
    handler: withdraw,
    again: (request, form) => showStep(request, "withdraw", form),
  }),
  staff.get(`${LIST_ADDRESS}/:agreement/andra`, {
    action: "agreement.write",
    audit: "AgreementRead",
    handler: (request) => showStep(request, "amend", filled()),
  }),
  staff.post(`${LIST_ADDRESS}/:agreement/andra`, {
    action: "agreement.write",
    audit: "AgreementAmended",
    form: reasonForm,
    handler: amend,
    again: (request, form) => showStep(request, "amend", form),
  }),
  staff.get(`${LIST_ADDRESS}/:agreement/avsluta`, {
    action: "agreement.write",
    audit: "AgreementRead",
    handler: (request) => showStep(request, "end", null),
  }),
  staff.button(`${LIST_ADDRESS}/:agreement/avsluta`, {
    action: "agreement.write",
    audit: "AgreementEnded",
    handler: end,
  }),
];

async function send(request: StaffRequest): Promise<Reply> {
  const { tx, kommun, person, now } = request;
  const agreement = await readAgreement(tx, agreementIdOf(request));
  if (remarksOn(agreement).some(hinders)) {
    const reply = await showAgreement(request, { refused: true });
    return reply.kind === "page" ? { ...reply, status: 422, ids: { outcome: "incomplete" } } : reply;
  }
  const edition = await openEdition(tx, {
    subject: { kind: "agreement", id: agreement.id },
    content: contentOf(agreement),
    items: [],
    kommun: kommun.code,
    person: person.id,
    now,
  });
  return redirect(addressOf.agreement(agreement.id), "sent", { edition });
}

async function withdraw(request: StaffRequest, { reason }: { readonly reason: string }): Promise<Reply> {
  const { tx, person, now } = request;
  const id = agreementIdOf(request);
  const editions = await readEditions(tx, { kind: "agreement", id });
  const open = editions.find(({ seal, withdrawal }) => seal === null && withdrawal === null);
  if (open === undefined) throw new Conflict("nothing is out for signing");
  await withdrawEdition(tx, { edition: open.id, step: "withdraw", reason, person: person.id, now });
  return redirect(addressOf.agreement(id), "undone", { edition: open.id });
}

async function amend(request: StaffRequest, { reason }: { readonly reason: string }): Promise<Reply> {
  const id = agreementIdOf(request);
  await takeAgreementStep(request.tx, id, "amend", reason);
  return redirect(addressOf.edit(id));
}

async function end(request: StaffRequest): Promise<Reply> {
  const id = agreementIdOf(request);
  await takeAgreementStep(request.tx, id, "end");
  return redirect(addressOf.agreement(id), "saved");
}

/** Asks before a step; who cannot take it is led back to the agreement. */
async function showStep(
  request: StaffRequest,
  step: Extract<AgreementStep, "withdraw" | "amend" | "end">,
  form: TypedForm | null,
): Promise<Reply> {
  const { tx, t, person } = request;
  const agreement = await readAgreement(tx, agreementIdOf(request));
  const back = addressOf.agreement(agreement.id);
  const state = { status: agreement.status, amendment: agreement.amendmentReason !== null };
  if (!stepsFor(person.held, state).includes(step)) return redirect(back);
  const reason = form === null || step === "end" ? null : { label: t(`agreement:${step}.reason`), form };
  return page(
    t(`agreement:${step}.title`),
    <StepPage
      t={t}
      title={t(`agreement:${step}.title`)}
      lede={t(`agreement:${step}.lede`)}
      action={addressOf[step](agreement.id)}
      back={back}
      submit={t(`agreement:${step}.submit`)}
      reason={reason}
      removes={step !== "amend"}
    />,
  );
}
