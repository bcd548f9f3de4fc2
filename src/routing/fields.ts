import { Invalid } from "#app/platform/errors.ts";

/** A file that came with a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a form sent, before anybody has looked at it: every field a list, because a field may stand twice. */
export interface Fields {
  /** The first value of a field, `""` when absent. */
  text(name: string): string;
  /** All values of a field. */
  all(name: string): readonly string[];
  /** The file of a field; null when none was chosen. */
  file(name: string): UploadedFile | null;
  /** Names of all fields that came, files apart. */
  readonly names: readonly string[];
  /** Names of the fields that came with a file. */
  readonly fileNames: readonly string[];
}

/** Fields from plain values: for tests, and for filling a form from a record. */
export function fieldsOf(
  values: Record<string, string | readonly string[]>,
  files: Record<string, UploadedFile> = {},
): Fields {
  const lists = new Map(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? [value] : value]),
  );
  return {
    text: (name) => lists.get(name)?.[0] ?? "",
    all: (name) => lists.get(name) ?? [],
    file: (name) => (Object.hasOwn(files, name) ? (files[name] ?? null) : null),
    names: [...lists.keys()],
    fileNames: Object.keys(files),
  };
}

/**
 * Reads a submitted form, urlencoded or multipart. Line ends become `\n`, letters NFC; NUL, which no text in the
 * database can hold, is left out. Throws `Invalid` when it is no form.
 */
export async function readFields(request: Request): Promise<Fields> {
  const values = new Map<string, string[]>();
  const files = new Map<string, UploadedFile>();
  const form = await request.formData().catch(() => {
    throw new Invalid("common:problem.unreadable");
  });
  for (const [name, value] of form) {
    if (typeof value === "string") {
      const text = value.replace(/\r\n?/g, "\n").replaceAll("\0", "").normalize("NFC");
      const before = values.get(name);
      if (before === undefined) values.set(name, [text]);
      else before.push(text);
    } else if (value.size > 0) {
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return fieldsOf(Object.fromEntries(values), Object.fromEntries(files));
}
