import { randomBytes } from "node:crypto";
import { TextField } from "#app/design/index.ts";
import { formatMoment } from "#app/platform/language/index.ts";
import { fieldsOf } from "#app/routing/fields.ts";
import { errorOf, filled } from "#app/routing/form-errors.ts";
import type { FieldProblem, TypedForm } from "#app/routing/form.ts";
import { page, redirect, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import { confirmIdentity, type GivenIdentity } from "../credential/confirm-identity.ts";
import { readOwnAccount } from "./own-account-queries.ts";
import { setOwnPassword } from "./own-account-store.ts";
import { ConfirmedChangePage } from "./pages/ConfirmedChangePage.tsx";
import { PASSWORD_LENGTH, passwordProblem } from "../credential/password-policy.ts";
import { hashPassword } from "../credential/password.ts";
import { queueMail } from "../mail/queue-mail.ts";

/** Asks for a new password. Nothing that was typed comes back: all of it is secret. */
export async function showPasswordChange({ t }: StaffRequest, form: TypedForm = filled()): Promise<Reply> {
  const body = (
    <ConfirmedChangePage
      t={t}
      title={t("account:own.password")}
      lede={t("account:own.passwordLead")}
      action="/arbeta/jag/losenord"
      submit={t("account:own.passwordSubmit")}
      form={form}
    >
      <TextField
        name="newPassword"
        type="password"
        label={t("account:reset.newPassword")}
        hint={t("account:password.hint", { min: PASSWORD_LENGTH.min })}
        error={errorOf(t, form, "newPassword")}
        autocomplete="new-password"
        required
      />
    </ConfirmedChangePage>
  );
  return page(t("account:own.password"), body);
}

/** Puts the new password in place; everybody signed in with the old one elsewhere is signed out. */
export async function changePassword(
  request: StaffRequest,
  given: GivenIdentity & { readonly newPassword: string },
): Promise<Reply> {
  const { tx, t, person, services, now, kommun } = request;
  const { email } = await readOwnAccount(tx);
  const problem = passwordProblem(given.newPassword, { email, name: person.name });
  if (problem !== null) return again(request, { field: "newPassword", ...problem });
  const confirmed = await confirmIdentity(request, given);
  if (!confirmed.ok) return again(request, { field: "password", ...confirmed.refusal });

  const passwordHash = await hashPassword(given.newPassword, randomBytes);
  await setOwnPassword(tx, { passwordHash, keptSession: person.sessionId, now });
  await queueMail(tx, services.keys, {
    to: email,
    subject: t("account:mail.changedSubject"),
    text: t("account:mail.changedBody", {
      moment: formatMoment(now),
      contact: t("account:mail.contact", { kommun: kommun.name }),
    }),
    at: now,
  });
  return redirect("/arbeta/jag", "saved", { account: person.id });
}

async function again(request: StaffRequest, problem: FieldProblem): Promise<Reply> {
  const reply = await showPasswordChange(request, { typed: fieldsOf({}), problems: [problem] });
  return reply.kind === "page" ? { ...reply, status: 422 } : reply;
}
