import { randomBytes } from "node:crypto";
import { formatMoment } from "#app/platform/language/index.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { appKey } from "../credential/app-key.ts";
import type { Refusal } from "../credential/attempt.ts";
import { confirmIdentity, type GivenIdentity } from "../credential/confirm-identity.ts";
import { readOwnAccount } from "./own-account-queries.ts";
import { setOwnRecoveryCodes, setOwnSecondFactor } from "./own-account-store.ts";
import { ConfirmedChangePage } from "./pages/ConfirmedChangePage.tsx";
import { NewCodesPage } from "./pages/NewCodesPage.tsx";
import { RenewAppPage } from "./pages/RenewAppPage.tsx";
import { queueMail } from "../mail/queue-mail.ts";
import { newRecoveryCodes, recoveryCodeHash } from "../credential/recovery-code.ts";
import { sealTotpSecret } from "../credential/second-factor.ts";
import { isStepOf, openStep, sealStep } from "../sign-in/sign-in-step.ts";
import { newTotpSecret, verifyTotp } from "../credential/totp.ts";

/** Asks who it is before another app is tied to the account. */
export async function askBeforeRenewal({ t }: StaffRequest, form: TypedForm = filled()): Promise<Reply> {
  const body = (
    <ConfirmedChangePage
      t={t}
      title={t("account:own.renew")}
      lede={t("account:own.renewLead")}
      action="/arbeta/jag/app"
      submit={t("account:own.renewSubmit")}
      form={form}
    />
  );
  return page(t("account:own.renew"), body);
}

/** Shows a new picture for the app; nothing is changed until the app has shown a right code. */
export async function showNewApp(request: StaffRequest, given: GivenIdentity): Promise<Reply> {
  const { services, kommun, person, now } = request;
  const confirmed = await confirmIdentity(request, given);
  if (!confirmed.ok) return refused(await askBeforeRenewal(request, mended(confirmed.refusal)));
  const secret = newTotpSecret(randomBytes);
  return newAppPage(request, sealStep(services.keys, kommun, stepOwner(person.id), secret, now), secret);
}

/** Ties the app to the account in place of the one before. */
export async function tieNewApp(
  request: StaffRequest,
  { code, step: sealedStep }: { readonly code: string; readonly step: string },
): Promise<Reply> {
  const { tx, t, services, kommun, person, now } = request;
  const { keys } = services;
  const step = openStep(keys, kommun, sealedStep, now);
  if (step === null || step.secret === null || !isStepOf(keys, step, stepOwner(person.id))) {
    return refused(await askBeforeRenewal(request, mended({ message: "account:own.renewTooSlow" })));
  }
  const good = verifyTotp(step.secret, code, now, null);
  if (good === null)
    return refused(await newAppPage(request, sealedStep, step.secret, t("account:setup.wrong")));
  await setOwnSecondFactor(tx, {
    sealed: sealTotpSecret(keys, person.id, step.secret),
    step: good.step,
    now,
  });
  await queueMail(tx, keys, {
    to: (await readOwnAccount(tx)).email,
    subject: t("account:mail.appChangedSubject"),
    text: t("account:mail.appChangedBody", {
      moment: formatMoment(now),
      contact: t("account:mail.contact", { kommun: kommun.name }),
    }),
    at: now,
  });
  return redirect("/arbeta/jag", "saved", { account: person.id });
}

/** Asks who it is before new recovery codes are made. */
export async function askBeforeCodes({ t }: StaffRequest, form: TypedForm = filled()): Promise<Reply> {
  const body = (
    <ConfirmedChangePage
      t={t}
      title={t("account:own.codes")}
      lede={t("account:own.codesLead")}
      action="/arbeta/jag/reservkoder"
      submit={t("account:own.codesSubmit")}
      form={form}
    />
  );
  return page(t("account:own.codes"), body);
}

/** Makes new recovery codes and shows them, this once. */
export async function makeCodes(request: StaffRequest, given: GivenIdentity): Promise<Reply> {
  const { tx, t, services, person } = request;
  const confirmed = await confirmIdentity(request, given);
  if (!confirmed.ok) return refused(await askBeforeCodes(request, mended(confirmed.refusal)));
  const codes = newRecoveryCodes(randomBytes);
  await setOwnRecoveryCodes(
    tx,
    codes.map((code) => recoveryCodeHash(services.keys, person.id, code)),
  );
  const body = <NewCodesPage t={t} codes={codes} />;
  return page(t("account:setup.recoveryTitle"), body, { ids: { account: person.id } });
}

async function newAppPage(
  { tx, t }: StaffRequest,
  step: string,
  secret: string,
  wrong?: string,
): Promise<Reply> {
  const app = appKey(t, secret, (await readOwnAccount(tx)).email);
  return page(t("account:own.renewTitle"), <RenewAppPage t={t} step={step} app={app} wrong={wrong} />);
}

/** A step of somebody signed in: staff do not see the password's hash, which those of the entrance are bound to. */
function stepOwner(id: StaffRequest["person"]["id"]) {
  return { id, passwordHash: null };
}

function mended(refusal: Refusal): TypedForm {
  return { typed: fieldsOf({}), problems: [{ field: "password", ...refusal }] };
}

function refused(reply: Reply): Reply {
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}
