import { editionAddress, readEditions } from "#app/features/signing/index.ts";
import type { TypedForm } from "#app/routing/form.ts";
import { filled } from "#app/routing/form-errors.ts";
import { page, type Reply } from "#app/routing/reply.ts";
import type { StaffRequest } from "#app/routing/staff-route.ts";
import type { AgreementAttachmentId, AgreementId } from "#app/schema/tables.ts";
import { stepsFor } from "./agreement-status.ts";
import { AgreementPage } from "./pages/AgreementPage.tsx";
import { presentAgreement } from "./presenter.ts";
import { readAgreement } from "./queries.ts";

/** The page of one agreement, also with a file on it that was not taken, or when it could not be sent. */
export async function showAgreement(
  request: StaffRequest,
  { attachmentForm = filled(), refused = false }: { attachmentForm?: TypedForm; refused?: boolean } = {},
): Promise<Reply> {
  const { tx, t, today, person } = request;
  const agreement = await readAgreement(tx, agreementIdOf(request));
  const editions = await readEditions(tx, { kind: "agreement", id: agreement.id });
  const view = presentAgreement(t, agreement, {
    today,
    steps: stepsFor(person.held, {
      status: agreement.status,
      amendment: agreement.amendmentReason !== null,
    }),
    editions: editions.map((edition) => ({
      href: editionAddress(edition),
      number: edition.number,
      sealedAt: edition.seal?.sealedAt ?? null,
      withdrawnAt: edition.withdrawal?.at ?? null,
    })),
  });
  return page(
    agreement.title,
    <AgreementPage
      t={t}
      agreement={agreement}
      view={view}
      attachmentForm={attachmentForm}
      refused={refused}
    />,
  );
}

/** The agreement of the address. Whether it exists is found out by reading it. */
export function agreementIdOf(request: StaffRequest): AgreementId {
  return (request.params["agreement"] ?? "") as AgreementId;
}

/** The attachment of the address. */
export function attachmentIdOf(request: StaffRequest): AgreementAttachmentId {
  return (request.params["attachment"] ?? "") as AgreementAttachmentId;
}
