import { sql } from "kysely";
import type { Kommun } from "#app/access/actor.ts";
import {
  type PromiseContent,
  readPromiseItems,
  replacePromiseContent,
  savePromiseContent,
  takePromiseStep,
} from "#app/features/promise/index.ts";
import { publishPromise } from "#app/features/publication/index.ts";
import { openEdition, signEdition } from "#app/features/signing/index.ts";
import { readPromiseContent } from "#app/features/promise/index.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { EditionId, PersonId, PromiseId, PromiseItemId } from "#app/schema/tables.ts";
import { type ExampleCalendar, morningOf } from "./calendar.ts";
import type { ExampleIds } from "./fill-people.ts";

/** What writing the example needs. */
export interface ExampleWriter {
  readonly tx: Transaction;
  readonly kommun: Kommun;
  readonly keys: InstallationKeys;
  readonly calendar: ExampleCalendar;
  readonly ids: ExampleIds;
}

/** A promise that was signed elsewhere: kept and published as it stands. */
export async function archivePromise(
  writer: ExampleWriter,
  content: PromiseContent,
  predecessor: PromiseId | null,
): Promise<PromiseId> {
  const id = await savePromiseContent(writer.tx, content, {
    status: "archived",
    importedFrom: "polisen.se",
    predecessor,
  });
  await publishPromise(writer.tx, id, {
    today: writer.calendar.today,
    now: morningOf(writer.calendar.today),
  });
  return id;
}

/** A promise written, sent and signed by all its parties on one day. */
export async function signedPromise(
  writer: ExampleWriter,
  content: PromiseContent,
  signedOn: IsoDate,
  predecessor: PromiseId | null,
): Promise<PromiseId> {
  const id = await savePromiseContent(writer.tx, content, {
    status: "draft",
    importedFrom: null,
    predecessor,
  });
  await writer.tx
    .updateTable("promise")
    .set({
      agreementId: sql`(select agreement.id from agreement where agreement.title = promise.agreement_title)`,
    })
    .where("promise.id", "=", id)
    .execute();
  await sendAndSign(writer, id, signedOn);
  return id;
}

/** A change after signing: another text for a reason, signed anew. Items keep their ids by their references. */
export async function amendPromise(
  writer: ExampleWriter,
  id: PromiseId,
  content: PromiseContent,
  amendment: { reason: string; signedOn: IsoDate },
): Promise<void> {
  await takePromiseStep(writer.tx, id, "amend", amendment.reason);
  await replacePromiseContent(writer.tx, id, content, await referencesOf(writer.tx, id));
  await sendAndSign(writer, id, amendment.signedOn);
}

/** Items of a promise by reference. */
export async function referencesOf(tx: Transaction, id: PromiseId): Promise<Map<string, PromiseItemId>> {
  return new Map((await readPromiseItems(tx, id)).map((item) => [item.reference, item.id]));
}

async function sendAndSign(writer: ExampleWriter, id: PromiseId, signedOn: IsoDate): Promise<void> {
  const { tx, kommun, ids } = writer;
  const content = await readPromiseContent(tx, id);
  const items = await readPromiseItems(tx, id);
  const edition = await openEdition(tx, {
    subject: { kind: "promise", id },
    content,
    items: items.map((item) => ({ id: item.id, reference: item.reference })),
    kommun: kommun.code,
    person: ids.person("samordnare"),
    now: morningOf(addDays(signedOn, -2)),
  });
  await signAll(writer, edition, content.parties.length, signedOn);
}

/** Everybody signs, in the order of the parties, on one day. */
export async function signAll(
  writer: ExampleWriter,
  edition: EditionId,
  parties: number,
  day: IsoDate,
): Promise<void> {
  const { tx, kommun, keys, ids } = writer;
  const { sha256 } = await tx
    .selectFrom("edition")
    .select("edition.sha256")
    .where("edition.id", "=", edition)
    .executeTakeFirstOrThrow();
  const signatories: readonly [string, string][] = [
    ["ordforande", "Kommunstyrelsens ordförande"],
    ["polischef", "Lokalpolisområdeschefen"],
    ["vd", "Vd för Exempelbostäder"],
  ];
  for (const [party, [key, name]] of signatories.slice(0, parties).entries()) {
    const person: { id: PersonId; name: string } = { id: ids.person(key), name };
    const now = new Date(morningOf(day).getTime() + party * 60_000);
    await signEdition(tx, { edition, party, sha256, person, kommun, keys, now, requestId: "example" });
  }
}
