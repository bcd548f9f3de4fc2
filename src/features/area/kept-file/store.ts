import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Transaction } from "#app/platform/database/index.ts";
import { Conflict, NotFound } from "#app/platform/errors.ts";
import type { AreaFileId, PersonId } from "#app/schema/tables.ts";
import type { FileKind, KeptFile } from "./kept-file.ts";

/** Keeps a file until it is taken in; the person's earlier one and any that is a day old are thrown away. */
export async function keepFile(
  tx: Transaction,
  kind: FileKind,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { person, now }: { readonly person: PersonId; readonly now: Date },
): Promise<AreaFileId> {
  const yesterday = new Date(now.getTime() - 86_400_000);
  await tx
    .deleteFrom("areaFile")
    .where((row) =>
      row.or([
        row("areaFile.madeAt", "<", yesterday),
        row.and([row("areaFile.madeBy", "=", person), row("areaFile.kind", "=", kind)]),
      ]),
    )
    .execute();
  const content = Buffer.from(file.bytes);
  const { id } = await tx
    .insertInto("areaFile")
    .values({
      kind,
      fileName: file.name.slice(0, 255),
      content,
      sha256: hashOf(content),
      madeAt: now,
      madeBy: person,
    })
    .returning("areaFile.id")
    .executeTakeFirstOrThrow();
  return id;
}

/** A kept file of the person's own. Throws `NotFound` when it was taken in or thrown away. */
export async function readKeptFile(
  tx: Transaction,
  kind: FileKind,
  id: AreaFileId,
  person: PersonId,
): Promise<KeptFile> {
  const file = await tx
    .selectFrom("areaFile")
    .where("areaFile.id", "=", id)
    .where("areaFile.kind", "=", kind)
    .where("areaFile.madeBy", "=", person)
    .select(["areaFile.id", "areaFile.fileName", "areaFile.content", "areaFile.sha256"])
    .executeTakeFirst();
  if (file === undefined) throw new NotFound("file");
  if (hashOf(file.content) !== file.sha256) throw new Conflict("kept file");
  return file;
}

/** Lets only one file of areas and places at a time be taken in, until the transaction ends. */
export async function lockImports(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('area imports ' || current_schema(), 0))`.execute(
    tx,
  );
}

/** Throws a file away that was taken in. */
export async function forgetFile(tx: Transaction, id: AreaFileId): Promise<void> {
  await tx.deleteFrom("areaFile").where("areaFile.id", "=", id).execute();
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
