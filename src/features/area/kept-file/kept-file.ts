import type { AreaFileId } from "#app/schema/tables.ts";

/** What a file that waits is about. */
export type FileKind = "boundaries" | "inhabitants" | "places";

/** A file that was looked through and waits to be taken in. */
export interface KeptFile {
  readonly id: AreaFileId;
  readonly fileName: string;
  readonly content: Buffer;
}
