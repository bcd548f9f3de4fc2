import type { Transaction } from "#app/platform/database/index.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { EditionId, PersonId } from "#app/schema/tables.ts";
import { EDITION_FORMAT, type EditionDocument, sha256Of, writeDocument } from "./edition.ts";
import { readEditions } from "./queries.ts";
import { readSigningParties, readSubject, type Subject, takeStep } from "./subject.ts";

/** A text to be signed. */
export interface NewEdition {
  readonly subject: Subject;
  /** The whole text; what is not in it is not signed. */
  readonly content: EditionDocument["content"];
  /** Which item of the working text stands where ("2.1"), so that it can be followed from edition to edition. */
  readonly items: readonly { readonly id: string; readonly reference: string }[];
  /** The official kommunkod. */
  readonly kommun: string;
  readonly person: PersonId;
  readonly now: Date;
}

/**
 * Freezes a text for signing: from now on nobody changes it, and the promise or agreement waits for its
 * signatures. The number is one more than that of the last sealed edition. Throws `Conflict` when the text is not
 * being written, `Invalid` when there is a party that nobody can sign for.
 */
export async function openEdition(tx: Transaction, edition: NewEdition): Promise<EditionId> {
  const { subject, content, items, kommun, person, now } = edition;
  await takeStep(tx, subject, "send");
  const { address, amendmentReason } = await readSubject(tx, subject);
  const parties = await readSigningParties(tx, subject);
  if (parties.length === 0) throw new Invalid("signing:problem.noParties");
  for (const { party, title, organisationId } of parties) {
    if (organisationId === null) throw new Invalid("signing:problem.partyUnknown", { party });
    if (title === "") throw new Invalid("signing:problem.partyWithoutTitle", { party });
  }
  const sealed = (await readEditions(tx, subject)).filter((one) => one.seal !== null);
  const number = Math.max(0, ...sealed.map((one) => one.number)) + 1;
  const reason = number === 1 ? null : amendmentReason;
  const document = writeDocument({
    format: EDITION_FORMAT,
    kommun,
    kind: subject.kind,
    address,
    number,
    reason,
    content,
    signatories: parties.map(({ party, title }) => ({ party, title })),
  });
  const { id } = await tx
    .insertInto("edition")
    .values({
      promiseId: subject.kind === "promise" ? subject.id : null,
      agreementId: subject.kind === "agreement" ? subject.id : null,
      number,
      document,
      sha256: sha256Of(document),
      reason,
      openedAt: now,
      openedBy: person,
    })
    .returning("edition.id")
    .executeTakeFirstOrThrow();
  const places = items.map((item) => ({ editionId: id, itemId: item.id, reference: item.reference }));
  if (places.length > 0) await tx.insertInto("editionItem").values(places).execute();
  return id;
}
