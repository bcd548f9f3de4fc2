import { readOrganisations } from "#app/features/organisation/index.ts";
import { ClashPage } from "#app/routing/clash/ClashPage.tsx";
import { settleClash, settling } from "#app/routing/clash/settle-clash.ts";
import type { Fields } from "#app/routing/fields.ts";
import { filled } from "#app/routing/form-errors.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { file, page, redirect, type Reply } from "#app/routing/reply.ts";
import { staff, type StaffRequest, type StaffRoute } from "#app/routing/staff-route.ts";
import { addressOf, LIST_ADDRESS } from "./addresses.ts";
import { stepsFor } from "./agreement-status.ts";
import { type AcceptedFile, attachmentForm, LARGEST_ATTACHMENT } from "./attachment-form.ts";
import { clashGroups } from "./clash.ts";
import { agreementForm, changedAgreementForm, NEW_AGREEMENT, typedOf } from "./form.ts";
import { AgreementFormPage } from "./pages/AgreementFormPage.tsx";
import { readAgreement, readAttachment } from "./queries.ts";
import { agreementIdOf, attachmentIdOf, showAgreement } from "./show.tsx";
import {
  addAttachment,
  type AgreementInput,
  changeAgreement,
  removeAttachment,
  saveAgreement,
} from "./store.ts";

// Room for the form around the largest file.
const ATTACHMENT_LIMIT = LARGEST_ATTACHMENT + 64 * 1024;

/** Writing an agreement: its text and its attachments. */
export const writingRoutes: readonly StaffRoute[] = [
  staff.get(`${LIST_ADDRESS}/ny`, {
    action: "agreement.write",
    audit: "AgreementsRead",
    handler: (request) => showNew(request, filled(NEW_AGREEMENT)),
  }),
  staff.post(`${LIST_ADDRESS}/ny`, {
    action: "agreement.write",
    audit: "AgreementAdded",
    form: agreementForm,
    handler: add,
    again: showNew,
  }),
  staff.get(`${LIST_ADDRESS}/:agreement/text`, {
    action: "agreement.write",
    audit: "AgreementRead",
    handler: showEdit,
  }),
  staff.post(`${LIST_ADDRESS}/:agreement/text`, {
    action: "agreement.write",
    audit: "AgreementChanged",
    form: settling(changedAgreementForm),
    handler: change,
    again: (request, { typed, problems }) => editPage(request, { typed: settleClash(typed), problems }),
  }),
  staff.post(`${LIST_ADDRESS}/:agreement/bilagor`, {
    action: "agreement.write",
    audit: "AttachmentAdded",
    form: attachmentForm,
    limit: ATTACHMENT_LIMIT,
    handler: attach,
    again: (request, form) => showAgreement(request, { attachmentForm: form }),
  }),
  staff.get(`${LIST_ADDRESS}/:agreement/bilagor/:attachment`, {
    action: "agreement.read",
    audit: "AttachmentRead",
    handler: download,
  }),
  staff.button(`${LIST_ADDRESS}/:agreement/bilagor/:attachment/ta-bort`, {
    action: "agreement.write",
    audit: "AttachmentRemoved",
    handler: detach,
  }),
];

async function showNew({ tx, t, today }: StaffRequest, form: TypedForm): Promise<Reply> {
  const title = t("agreement:form.newTitle");
  return page(
    title,
    <AgreementFormPage
      t={t}
      form={form}
      title={title}
      action={`${LIST_ADDRESS}/ny`}
      back={LIST_ADDRESS}
      organisations={await readOrganisations(tx, today)}
    />,
  );
}

async function add({ tx }: StaffRequest, input: AgreementInput): Promise<Reply> {
  const agreement = await saveAgreement(tx, input);
  return redirect(addressOf.agreement(agreement), "saved", { agreement });
}

async function showEdit(request: StaffRequest): Promise<Reply> {
  const agreement = await readAgreement(request.tx, agreementIdOf(request));
  const state = { status: agreement.status, amendment: agreement.amendmentReason !== null };
  if (!stepsFor(request.person.held, state).includes("edit"))
    return redirect(addressOf.agreement(agreement.id));
  return editPage(request, filled(typedOf(agreement)));
}

async function editPage(request: StaffRequest, form: TypedForm): Promise<Reply> {
  const { tx, t, today } = request;
  const { id, title } = await readAgreement(tx, agreementIdOf(request));
  const heading = t("agreement:form.editTitle", { title });
  return page(
    heading,
    <AgreementFormPage
      t={t}
      form={form}
      title={heading}
      action={addressOf.edit(id)}
      back={addressOf.agreement(id)}
      organisations={await readOrganisations(tx, today)}
    />,
  );
}

async function change(
  request: StaffRequest,
  { version, input }: { readonly version: number; readonly input: AgreementInput },
  fields: Fields,
): Promise<Reply> {
  const { tx, t, today } = request;
  const id = agreementIdOf(request);
  if (await changeAgreement(tx, id, version, input)) return redirect(addressOf.agreement(id), "saved");
  const saved = await readAgreement(tx, id);
  const groups = clashGroups(t, await readOrganisations(tx, today));
  const body = (
    <ClashPage
      t={t}
      action={addressOf.edit(id)}
      back={addressOf.agreement(id)}
      groups={groups}
      mine={settleClash(fields)}
      theirs={typedOf(saved)}
      version={saved.version}
    />
  );
  return page(t("common:clash.title"), body, { status: 409 });
}

async function attach(request: StaffRequest, accepted: AcceptedFile): Promise<Reply> {
  const { tx, person, now } = request;
  const id = agreementIdOf(request);
  const attachment = await addAttachment(tx, id, { ...accepted, person: person.id, now });
  return redirect(`${addressOf.agreement(id)}#bilagor`, "saved", { attachment });
}

async function download(request: StaffRequest): Promise<Reply> {
  const { content, mediaType, fileName } = await readAttachment(
    request.tx,
    agreementIdOf(request),
    attachmentIdOf(request),
  );
  return file(content, mediaType, fileName);
}

async function detach(request: StaffRequest): Promise<Reply> {
  const id = agreementIdOf(request);
  await removeAttachment(request.tx, id, attachmentIdOf(request));
  return redirect(`${addressOf.agreement(id)}#bilagor`, "removed");
}
