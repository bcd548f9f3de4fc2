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
  /** Names of all fields that came. */
  readonly names: readonly string[];
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
    file: (name) => files[name] ?? null,
    names: [...lists.keys()],
  };
}

/** Reads a submitted form, urlencoded or multipart. Line ends become `\n`, letters NFC. */
export async function readFields(request: Request): Promise<Fields> {
  const values: Record<string, string[]> = {};
  const files: Record<string, UploadedFile> = {};
  for (const [name, value] of await request.formData()) {
    if (typeof value === "string") (values[name] ??= []).push(value.replace(/\r\n?/g, "\n").normalize("NFC"));
    else if (value.size > 0)
      files[name] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return fieldsOf(values, files);
}
