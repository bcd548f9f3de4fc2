import type { AgreementAttachmentId, AgreementId } from "#app/schema/tables.ts";

/** Where agreements are listed. */
export const LIST_ADDRESS = "/arbeta/overenskommelser";

/** Where the parts of an agreement are reached by staff. */
export const addressOf = {
  agreement: (id: AgreementId): string => `${LIST_ADDRESS}/${id}`,
  edit: (id: AgreementId): string => `${LIST_ADDRESS}/${id}/text`,
  send: (id: AgreementId): string => `${LIST_ADDRESS}/${id}/skicka`,
  withdraw: (id: AgreementId): string => `${LIST_ADDRESS}/${id}/aterta`,
  amend: (id: AgreementId): string => `${LIST_ADDRESS}/${id}/andra`,
  end: (id: AgreementId): string => `${LIST_ADDRESS}/${id}/avsluta`,
  attachments: (id: AgreementId): string => `${LIST_ADDRESS}/${id}/bilagor`,
  attachment: (id: AgreementId, attachment: AgreementAttachmentId): string =>
    `${LIST_ADDRESS}/${id}/bilagor/${attachment}`,
  removeAttachment: (id: AgreementId, attachment: AgreementAttachmentId): string =>
    `${LIST_ADDRESS}/${id}/bilagor/${attachment}/ta-bort`,
} as const;
