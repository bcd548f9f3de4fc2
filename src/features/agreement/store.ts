import { createHash } from "node:crypto";
import { sql } from "kysely";
import { slugOf } from "#app/features/administration/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AgreementAttachmentId, AgreementId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import type { Goal } from "./agreement.ts";
import { type AgreementStatus, type AgreementStep, nextStatus } from "./agreement-status.ts";

/** What is written in an agreement, its attachments apart. */
export interface AgreementInput {
  readonly title: string;
  readonly parties: readonly { readonly organisationId: OrganisationId; readonly signatoryTitle: string }[];
  readonly purpose: string;
  readonly areas: readonly string[];
  readonly problems: readonly string[];
  readonly goals: readonly Goal[];
  readonly documentation: string;
  readonly followUp: string;
  /** The last day is included. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly renewalWarningMonths: number;
  readonly source: string | null;
}

/** Makes an agreement as a draft. Its address is made from the title, and made unique. */
export async function saveAgreement(tx: Transaction, input: AgreementInput): Promise<AgreementId> {
  const { id } = await tx
    .insertInto("agreement")
    .values({ ...columnsOf(input), slug: await freeSlug(tx, slugOf(input.title) || "overenskommelse") })
    .returning("agreement.id")
    .executeTakeFirstOrThrow();
  await writeParts(tx, id, input);
  return id;
}

/**
 * Writes the text of an agreement anew. False when somebody else has changed it since `version`: nothing is then
 * written. Throws `Conflict` when it is not being written any more.
 */
export async function changeAgreement(
  tx: Transaction,
  id: AgreementId,
  version: number,
  input: AgreementInput,
): Promise<boolean> {
  await takeAgreementStep(tx, id, "edit");
  const changed = await tx
    .updateTable("agreement")
    .set({ ...columnsOf(input), version: sql<number>`agreement.version + 1` })
    .where("agreement.id", "=", id)
    .where("agreement.version", "=", version)
    .returning("agreement.id")
    .executeTakeFirst();
  if (changed === undefined) return false;
  await writeParts(tx, id, input);
  return true;
}

/**
 * Takes one step of the status table, the only way an agreement changes status. Locks the row, so that a text
 * being edited and a text being sent never cross. Throws `NotFound`, and `Conflict` when the step cannot be taken.
 * @param reason needed with `amend`
 */
export async function takeAgreementStep(
  tx: Transaction,
  id: AgreementId,
  step: AgreementStep,
  reason: string | null = null,
): Promise<AgreementStatus> {
  const row = await tx
    .selectFrom("agreement")
    .select(["agreement.status", "agreement.amendmentReason"])
    .where("agreement.id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("agreement");
  const status = nextStatus({ status: row.status, amendment: row.amendmentReason !== null }, step);
  if (status === null) throw new Conflict(`agreement cannot ${step} when ${row.status}`);
  if (status === row.status) return status;
  await tx
    .updateTable("agreement")
    .set({
      status,
      amendmentReason: status === "in_force" ? null : (reason ?? row.amendmentReason),
      version: sql<number>`agreement.version + 1`,
    })
    .where("agreement.id", "=", id)
    .execute();
  return status;
}

/** A file to keep with an agreement, its type already looked at. */
export interface NewAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly person: PersonId;
  readonly now: Date;
}

/** Adds a file to an agreement that is being written. Throws `Conflict` when it no longer is. */
export async function addAttachment(
  tx: Transaction,
  agreementId: AgreementId,
  attachment: NewAttachment,
): Promise<AgreementAttachmentId> {
  await takeAgreementStep(tx, agreementId, "edit");
  const { fileName, mediaType, bytes, person, now } = attachment;
  const { id } = await tx
    .insertInto("agreementAttachment")
    .values({
      agreementId,
      fileName,
      mediaType,
      content: Buffer.from(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      addedAt: now,
      addedBy: person,
    })
    .returning("agreementAttachment.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a file from an agreement that is being written. Throws `NotFound`, and `Conflict` when it no longer is. */
export async function removeAttachment(
  tx: Transaction,
  agreement: AgreementId,
  id: AgreementAttachmentId,
): Promise<void> {
  await takeAgreementStep(tx, agreement, "edit");
  const removed = await tx
    .deleteFrom("agreementAttachment")
    .where("agreementAttachment.id", "=", id)
    .where("agreementAttachment.agreementId", "=", agreement)
    .returning("agreementAttachment.id")
    .executeTakeFirst();
  if (removed === undefined) throw new NotFound("attachment");
}

function columnsOf(input: AgreementInput) {
  const { title, purpose, documentation, followUp, renewalWarningMonths, source, period } = input;
  return {
    title,
    purpose,
    documentation,
    followUp,
    renewalWarningMonths,
    source,
    fromDay: period?.from ?? null,
    toDay: period?.to ?? null,
  };
}

async function writeParts(tx: Transaction, agreementId: AgreementId, input: AgreementInput): Promise<void> {
  await tx.deleteFrom("agreementParty").where("agreementParty.agreementId", "=", agreementId).execute();
  await tx.deleteFrom("agreementClause").where("agreementClause.agreementId", "=", agreementId).execute();
  const parties = input.parties.map((party, position) => ({ ...party, agreementId, position }));
  if (parties.length > 0) await tx.insertInto("agreementParty").values(parties).execute();
  const clauses = [
    ...input.areas.map((text) => ({ kind: "area", text, measuredBy: "" }) as const),
    ...input.problems.map((text) => ({ kind: "problem", text, measuredBy: "" }) as const),
    ...input.goals.map((goal) => ({ kind: "goal", ...goal }) as const),
  ].map((clause, position) => ({ ...clause, agreementId, position }));
  if (clauses.length > 0) await tx.insertInto("agreementClause").values(clauses).execute();
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  const rows = await tx
    .selectFrom("agreement")
    .select("agreement.slug")
    .where("agreement.slug", "like", `${wanted}%`)
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
