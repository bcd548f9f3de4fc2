import { sql } from "kysely";
import { unitNameOn } from "#app/features/organisation/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { AgreementAttachmentId, AgreementId } from "#app/schema/tables.ts";
import type { AgreementStatus } from "./agreement-status.ts";
import { type AgreementParty, type Attachment, renewalOf, type WorkingAgreement } from "./agreement.ts";

/** An agreement as lists show it. */
export interface AgreementLine {
  readonly id: AgreementId;
  readonly title: string;
  readonly status: AgreementStatus;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly renewalWarningMonths: number;
  readonly parties: readonly string[];
}

/** All agreements of the kommun, the latest period first, those without a period last. */
export async function readAgreements(tx: Transaction): Promise<readonly AgreementLine[]> {
  const rows = await tx
    .selectFrom("agreement")
    .select([
      "agreement.id",
      "agreement.title",
      "agreement.status",
      "agreement.fromDay",
      "agreement.toDay",
      "agreement.renewalWarningMonths",
      sql<string[]>`array(
        select ${unitNameOn("organisation", sql`agreement_party.organisation_id`, sql`today()`)} from agreement_party
        where agreement_party.agreement_id = agreement.id order by agreement_party.position)`.as("parties"),
    ])
    .orderBy("agreement.fromDay", (order) => order.desc().nullsLast())
    .orderBy(sql`agreement.title collate "sv-x-icu"`)
    .execute();
  return rows.map(({ fromDay, toDay, ...row }) => ({ ...row, period: periodOf(fromDay, toDay) }));
}

/** A whole agreement with the ids of its parts. Throws `NotFound`. */
export async function readAgreement(tx: Transaction, id: AgreementId): Promise<WorkingAgreement> {
  const row = await tx
    .selectFrom("agreement")
    .selectAll("agreement")
    .where("agreement.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("agreement");
  const clauses = await tx
    .selectFrom("agreementClause")
    .select(["agreementClause.kind", "agreementClause.text", "agreementClause.measuredBy"])
    .where("agreementClause.agreementId", "=", id)
    .orderBy("agreementClause.position")
    .execute();
  const texts = (kind: string): string[] =>
    clauses.filter((clause) => clause.kind === kind).map((clause) => clause.text);
  const { fromDay, toDay, ...head } = row;
  return {
    ...head,
    period: periodOf(fromDay, toDay),
    parties: await readAgreementParties(tx, id),
    areas: texts("area"),
    problems: texts("problem"),
    goals: clauses
      .filter((clause) => clause.kind === "goal")
      .map(({ text, measuredBy }) => ({ text, measuredBy })),
    attachments: await readAttachments(tx, id),
  };
}

/** The parties in order, each by the name its organisation has today. */
export async function readAgreementParties(
  tx: Transaction,
  id: AgreementId,
): Promise<readonly AgreementParty[]> {
  return tx
    .selectFrom("agreementParty")
    .innerJoin("organisation", "organisation.id", "agreementParty.organisationId")
    .select([
      "agreementParty.organisationId",
      "agreementParty.signatoryTitle",
      "organisation.kind",
      unitNameOn("organisation", sql`organisation.id`, sql`today()`)
        .$notNull()
        .as("name"),
    ])
    .where("agreementParty.agreementId", "=", id)
    .orderBy("agreementParty.position")
    .execute();
}

/** The bytes of an attachment. Throws `NotFound`, also when it belongs to another agreement. */
export async function readAttachment(
  tx: Transaction,
  agreement: AgreementId,
  id: AgreementAttachmentId,
): Promise<{ readonly fileName: string; readonly mediaType: string; readonly content: Buffer }> {
  const row = await tx
    .selectFrom("agreementAttachment")
    .select(["agreementAttachment.fileName", "agreementAttachment.mediaType", "agreementAttachment.content"])
    .where("agreementAttachment.id", "=", id)
    .where("agreementAttachment.agreementId", "=", agreement)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound("attachment");
  return row;
}

/** Agreements in force whose renewal should begin, or whose time is over: for the desk, the most urgent first. */
export async function agreementsToRenew(tx: Transaction, today: IsoDate): Promise<readonly AgreementLine[]> {
  const lines = await readAgreements(tx);
  return lines
    .filter(({ status }) => status === "in_force" || status === "amending")
    .filter((line) => ["warning", "expired"].includes(renewalOf(line, today)?.state ?? ""))
    .sort((a, b) => ((a.period?.to ?? "") < (b.period?.to ?? "") ? -1 : 1));
}

async function readAttachments(tx: Transaction, id: AgreementId): Promise<readonly Attachment[]> {
  return tx
    .selectFrom("agreementAttachment")
    .select([
      "agreementAttachment.id",
      "agreementAttachment.fileName",
      "agreementAttachment.mediaType",
      "agreementAttachment.sha256",
      sql<number>`octet_length(agreement_attachment.content)`.as("size"),
    ])
    .where("agreementAttachment.agreementId", "=", id)
    .orderBy("agreementAttachment.addedAt")
    .orderBy("agreementAttachment.id")
    .execute();
}

function periodOf(from: IsoDate | null, to: IsoDate | null): AgreementLine["period"] {
  return from === null || to === null ? null : { from, to };
}
