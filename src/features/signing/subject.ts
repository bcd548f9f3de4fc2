import { sql } from "kysely";
import { readAgreement, readAgreementParties, takeAgreementStep } from "#app/features/agreement/index.ts";
import { readParties, readPromiseHead, takePromiseStep } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { AgreementId, OrganisationId, PromiseId } from "#app/schema/tables.ts";

/** The promise or agreement that an edition is of. */
export type Subject =
  | { readonly kind: "promise"; readonly id: PromiseId }
  | { readonly kind: "agreement"; readonly id: AgreementId };

/** What signing needs to know of a promise or agreement. */
export interface SubjectHead {
  /** Its name in addresses. */
  readonly address: string;
  readonly title: string;
  readonly amendmentReason: string | null;
}

/** Who is to sign: the party, its title, and whose signatories may. */
export interface SigningParty {
  readonly position: number;
  readonly party: string;
  /** Empty when nobody has said who signs. */
  readonly title: string;
  /** Null for a party that is not kept as an organisation here: nobody can sign for it. */
  readonly organisationId: OrganisationId | null;
}

/** Address, title and reason. Throws `NotFound`. */
export async function readSubject(tx: Transaction, subject: Subject): Promise<SubjectHead> {
  const { slug, title, amendmentReason } =
    subject.kind === "promise" ? await readPromiseHead(tx, subject.id) : await readAgreement(tx, subject.id);
  return { address: slug, title, amendmentReason };
}

/** The parties in the order of the text. */
export async function readSigningParties(
  tx: Transaction,
  subject: Subject,
): Promise<readonly SigningParty[]> {
  const parties =
    subject.kind === "promise"
      ? await readParties(tx, subject.id)
      : await readAgreementParties(tx, subject.id);
  return parties.map(({ name, signatoryTitle, organisationId }, position) => ({
    position,
    party: name,
    title: signatoryTitle ?? "",
    organisationId,
  }));
}

/** Holds the row until the transaction ends, so that two who sign at the same moment take turns. */
export async function lockSubject(tx: Transaction, { kind, id }: Subject): Promise<void> {
  await sql`select from ${sql.table(kind)} where id = ${id} for update`.execute(tx);
}

/** Takes the step in the status table of the promise or agreement. Throws `Conflict` when it cannot be taken. */
export async function takeStep(
  tx: Transaction,
  subject: Subject,
  step: "send" | "complete" | "decline" | "withdraw",
): Promise<void> {
  if (subject.kind === "promise") await takePromiseStep(tx, subject.id, step);
  else await takeAgreementStep(tx, subject.id, step);
}
