import { createHash } from "node:crypto";
import { type Fields, fieldsOf, type UploadedFile } from "#app/routing/fields.ts";
import { canonicalJson } from "#app/platform/canonical-json/canonical-json.ts";

/** Events in one sending, at most. */
export const MOST_EVENTS = 20;

/** How many events a form holds; at least one. */
export function countEvents(fields: Fields): number {
  const count = Number(/^\d{1,2}$/.exec(fields.text("events"))?.[0] ?? "1");
  return Math.min(MOST_EVENTS, Math.max(1, count));
}

/** The name of a field of the `index`th event in a form of several: `e0-category`. */
export function fieldName(index: number | string, name: string): string {
  return `e${index}-${name}`;
}

/** The fields of one event, by their own names. */
export function fieldsOfEvent(fields: Fields, index: number): Fields {
  const prefix = fieldName(index, "");
  const own = (names: readonly string[]): string[] =>
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const files = own(fields.fileNames).flatMap((name): [string, UploadedFile][] => {
    const file = fields.file(prefix + name);
    return file === null ? [] : [[name, file]];
  });
  return fieldsOf(
    Object.fromEntries(own(fields.names).map((name) => [name, fields.all(prefix + name)])),
    Object.fromEntries(files),
  );
}

/** The form with some fields said anew; an empty list leaves a field out. */
export function withFields(
  fields: Fields,
  change: Readonly<Record<string, string | readonly string[]>>,
): Fields {
  const kept = Object.fromEntries(fields.names.map((name) => [name, fields.all(name)]));
  return fieldsOf({ ...kept, ...change });
}

/** The form without the `index`th event; those after it move up. The last one left is emptied. */
export function withoutEvent(fields: Fields, index: number): Fields {
  const count = countEvents(fields);
  const others = fields.names.filter((name) => !/^e\d+-/.test(name));
  const kept = Array.from({ length: count }, (_, place) => place)
    .filter((place) => place !== index)
    .flatMap((place, position) => {
      const own = fieldsOfEvent(fields, place);
      return own.names.map((name): [string, readonly string[]] => [fieldName(position, name), own.all(name)]);
    });
  return fieldsOf({
    ...Object.fromEntries(others.map((name) => [name, fields.all(name)])),
    ...Object.fromEntries(kept),
    events: String(Math.max(1, count - 1)),
  });
}

/** What is not of account when two sendings are compared: a photo is another file each time it is read. */
const BESIDE = /^e\d+-(?:photo|photoKept)$/;

/** SHA-256 of what a form says: the same sending twice has the same, whatever became of its photos. */
export function contentHashOf(fields: Fields): string {
  const said = fields.names
    .filter((name) => name === "organisation" || (/^e\d+-/.test(name) && !BESIDE.test(name)))
    .toSorted()
    .map((name) => [name, [...fields.all(name)]])
    .filter(([, values]) => (values ?? []).length > 0 && String(values) !== "");
  return createHash("sha256").update(canonicalJson(said)).digest("hex");
}
