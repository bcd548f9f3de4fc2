import type { Kommun } from "#app/access/actor.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict, Forbidden, NotFound } from "#app/platform/errors.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { EditionId, PersonId } from "#app/schema/tables.ts";
import { sha256Of } from "./edition.ts";
import { type Edition, readEdition, readSignatoryFor } from "./queries.ts";
import { sealEdition } from "./seal-edition.ts";
import { lockSubject, readSigningParties, type SigningParty, takeStep } from "./subject.ts";

/** One person's signature for one party. */
export interface Signing {
  readonly edition: EditionId;
  /** The party's place in the text, from 0. */
  readonly party: number;
  /** The hash of the text the person had before the eyes. */
  readonly sha256: string;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly kommun: Kommun;
  readonly keys: InstallationKeys;
  readonly now: Date;
  readonly requestId: string;
}

/** What came of it. */
export type SigningOutcome =
  /** Signed; others have not. */
  | "signed"
  /** Signed as the last one: the edition is sealed and in force. */
  | "sealed"
  /** The person had already signed: a second click. */
  | "already_signed"
  /** The text is not the one the person saw. Nothing was signed. */
  | "other_text"
  /** The edition is sealed or withdrawn, or somebody else has signed for the party. Nothing was signed. */
  | "closed";

/**
 * Signs an edition. The last signature seals it, in the same transaction. Whoever calls has made sure that the
 * person is who he or she says. Throws `NotFound` for an unknown edition or party, `Forbidden` for somebody who
 * is not appointed to sign for the party today.
 */
export async function signEdition(tx: Transaction, signing: Signing): Promise<SigningOutcome> {
  const { subject } = await readEdition(tx, signing.edition);
  await lockSubject(tx, subject);
  // Read again: whoever signed at the same moment was let in first.
  const edition = await readEdition(tx, signing.edition);
  const parties = await readSigningParties(tx, subject);
  const party = parties[signing.party];
  if (party === undefined) throw new NotFound("party");
  const own = await readSignatoryFor(tx, signing.person.id);
  if (party.organisationId === null || !own.includes(party.organisationId))
    throw new Forbidden("not appointed");

  const standing = edition.signatures.find((one) => one.position === signing.party);
  if (standing?.personId === signing.person.id) return "already_signed";
  if (standing !== undefined || edition.seal !== null || edition.withdrawal !== null) return "closed";
  if (!isTheText(edition, signing.sha256)) return "other_text";

  await insertSignature(tx, signing, party);
  if (edition.signatures.length + 1 < parties.length) return "signed";
  await takeStep(tx, subject, "complete");
  await sealEdition(tx, { ...signing, edition: await readEdition(tx, signing.edition) });
  return "sealed";
}

/**
 * Declines to sign, or takes back what is out for signing: the text goes back to being written. Throws `Conflict`
 * when the edition is sealed or withdrawn.
 */
export async function withdrawEdition(
  tx: Transaction,
  withdrawal: {
    readonly edition: EditionId;
    readonly step: "decline" | "withdraw";
    readonly reason: string;
    readonly person: PersonId;
    readonly now: Date;
  },
): Promise<void> {
  const { subject } = await readEdition(tx, withdrawal.edition);
  await lockSubject(tx, subject);
  const { seal, withdrawal: earlier } = await readEdition(tx, withdrawal.edition);
  if (seal !== null || earlier !== null) throw new Conflict("edition is closed");
  await takeStep(tx, subject, withdrawal.step);
  await tx
    .insertInto("editionWithdrawal")
    .values({
      editionId: withdrawal.edition,
      personId: withdrawal.person,
      reason: withdrawal.reason,
      withdrawnAt: withdrawal.now,
    })
    .execute();
}

/** What the person saw is what is stored, and what is stored is what bears the hash. */
function isTheText(edition: Edition, seen: string): boolean {
  return seen === edition.sha256 && seen === sha256Of(edition.document);
}

async function insertSignature(tx: Transaction, signing: Signing, party: SigningParty): Promise<void> {
  await tx
    .insertInto("signature")
    .values({
      editionId: signing.edition,
      partyPosition: party.position,
      partyName: party.party,
      personId: signing.person.id,
      personName: signing.person.name,
      roleTitle: party.title,
      sha256: signing.sha256,
      signedAt: signing.now,
    })
    .execute();
}
