import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { NotFound } from "#app/platform/errors.ts";
import type { Edition as EditionTable, EditionId, OrganisationId, PersonId } from "#app/schema/tables.ts";
import type { Subject } from "./subject.ts";

/** A signature as it is stored. */
export interface StoredSignature {
  /** The party's place in the text, from 0. */
  readonly position: number;
  readonly party: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly title: string;
  readonly sha256: string;
  readonly signedAt: Date;
}

/** How the sealing of an edition is stored. */
export interface StoredSeal {
  readonly sealedAt: Date;
  readonly keyId: string;
  /** Ed25519, base64url. */
  readonly countersignature: string;
  readonly logEntryId: number;
}

/** That an edition was declined or taken back. */
interface Withdrawal {
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

/** An edition with everything that has happened to it. It is open until it is sealed or withdrawn. */
export interface Edition {
  readonly id: EditionId;
  readonly subject: Subject;
  readonly number: number;
  /** Canonical JSON, the exact bytes that are signed. */
  readonly document: string;
  readonly sha256: string;
  readonly reason: string | null;
  readonly openedAt: Date;
  readonly signatures: readonly StoredSignature[];
  readonly seal: StoredSeal | null;
  readonly withdrawal: Withdrawal | null;
}

/** One edition. Throws `NotFound`. */
export async function readEdition(tx: Transaction, id: EditionId): Promise<Edition> {
  const [edition] = await readWhere(tx, sql<boolean>`edition.id = ${id}`);
  if (edition === undefined) throw new NotFound("edition");
  return edition;
}

/** Every edition of a promise or agreement, the newest first, withdrawn ones included. */
export async function readEditions(tx: Transaction, { kind, id }: Subject): Promise<readonly Edition[]> {
  return readWhere(
    tx,
    sql<boolean>`${sql.ref(kind === "promise" ? "edition.promise_id" : "edition.agreement_id")} = ${id}`,
  );
}

/** The sealed edition with this number; null when there is none. */
export async function findSealed(tx: Transaction, subject: Subject, number: number): Promise<Edition | null> {
  const editions = await readEditions(tx, subject);
  return editions.find((edition) => edition.seal !== null && edition.number === number) ?? null;
}

/** Every edition that waits for signatures, the oldest first. */
export async function readOpenEditions(tx: Transaction): Promise<readonly Edition[]> {
  const open = await readWhere(
    tx,
    sql<boolean>`not exists (select from edition_seal where edition_seal.edition_id = edition.id)
      and not exists (select from edition_withdrawal where edition_withdrawal.edition_id = edition.id)`,
  );
  return open.toReversed();
}

/** Who may appoint signatories, and who leads the work: whom somebody without an appointment should ask. */
export async function readAdvisers(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("assignment")
    .innerJoin("person", "person.id", "assignment.personId")
    .select("person.name")
    .distinct()
    .where("assignment.role", "in", ["administrator", "coordinator"])
    .where(
      sql<boolean>`assignment.valid_from <= today() and (assignment.valid_to is null or assignment.valid_to > today())`,
    )
    .orderBy("person.name")
    .execute();
  return rows.map((row) => row.name);
}

/** The organisations a person may sign for today. */
export async function readSignatoryFor(
  tx: Transaction,
  person: PersonId,
): Promise<readonly OrganisationId[]> {
  const rows = await tx
    .selectFrom("assignment")
    .select("assignment.organisationId")
    .where("assignment.personId", "=", person)
    .where("assignment.role", "=", "signatory")
    .where(
      sql<boolean>`assignment.valid_from <= today() and (assignment.valid_to is null or assignment.valid_to > today())`,
    )
    .execute();
  return rows.map((row) => row.organisationId);
}

/** The place an entry has in the log, from 0; null before it is sealed. */
export async function readLogPosition(tx: Transaction, entryId: number): Promise<number | null> {
  const row = await tx
    .selectFrom("auditLeaf")
    .select("auditLeaf.position")
    .where("auditLeaf.entryId", "=", entryId)
    .executeTakeFirst();
  return row?.position ?? null;
}

async function readWhere(tx: Transaction, condition: ReturnType<typeof sql<boolean>>): Promise<Edition[]> {
  const rows = await tx
    .selectFrom("edition")
    .leftJoin("editionSeal", "editionSeal.editionId", "edition.id")
    .leftJoin("editionWithdrawal", "editionWithdrawal.editionId", "edition.id")
    .leftJoin("person", "person.id", "editionWithdrawal.personId")
    .selectAll("edition")
    .select([
      "editionSeal.sealedAt",
      "editionSeal.keyId",
      "editionSeal.countersignature",
      "editionSeal.logEntryId",
      "editionWithdrawal.reason as withdrawalReason",
      "editionWithdrawal.withdrawnAt",
      "person.name as withdrawnBy",
    ])
    .where(condition)
    .orderBy("edition.openedAt", "desc")
    .orderBy("edition.number", "desc")
    .execute();
  const signatures = await readSignatures(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    subject: subjectOf(row),
    number: row.number,
    document: row.document,
    sha256: row.sha256,
    reason: row.reason,
    openedAt: row.openedAt,
    signatures: signatures.filter((signature) => signature.editionId === row.id),
    seal: sealOf(row),
    withdrawal:
      row.withdrawnAt === null || row.withdrawalReason === null
        ? null
        : { name: row.withdrawnBy ?? "", reason: row.withdrawalReason, at: row.withdrawnAt },
  }));
}

async function readSignatures(tx: Transaction, editions: readonly EditionId[]) {
  if (editions.length === 0) return [];
  return tx
    .selectFrom("signature")
    .select([
      "signature.editionId",
      "signature.partyPosition as position",
      "signature.partyName as party",
      "signature.personId",
      "signature.personName as name",
      "signature.roleTitle as title",
      "signature.sha256",
      "signature.signedAt",
    ])
    .where("signature.editionId", "in", editions)
    .orderBy("signature.partyPosition")
    .execute();
}

function subjectOf({ promiseId, agreementId }: Pick<EditionRow, "promiseId" | "agreementId">): Subject {
  if (promiseId !== null) return { kind: "promise", id: promiseId };
  if (agreementId !== null) return { kind: "agreement", id: agreementId };
  throw new Error("The edition is of nothing");
}

function sealOf(row: SealColumns): StoredSeal | null {
  const { sealedAt, keyId, countersignature, logEntryId } = row;
  if (sealedAt === null || keyId === null || countersignature === null || logEntryId === null) return null;
  return { sealedAt, keyId, countersignature, logEntryId };
}

type SealColumns = { readonly [Name in keyof StoredSeal]: StoredSeal[Name] | null };
type EditionRow = Pick<EditionTable, "promiseId" | "agreementId">;
