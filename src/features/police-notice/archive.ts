import { UnusableNotices } from "./police-notice.ts";

/** The columns of an archive that are wanted, and what they are called while it is taken in. */
const WANTED: Readonly<Record<string, string>> = {
  id: "id",
  datetime: "happened_at",
  type: "type",
  name: "name",
  location_name: "place_name",
  forst_sedd_utc: "first_seen_at",
  sist_sedd_utc: "last_seen_at",
  antal_metaversioner: "versions",
};

/**
 * Which column of the incoming table each column of an archive goes to, by the titles on its first line: CSV with a
 * comma between cells, a row for each notice, without summaries. What nobody asked for, positions among it, goes to
 * `left_out_1` and so on. Throws `UnusableNotices` when a wanted column is missing or stands twice.
 */
export function archiveColumns(bytes: Uint8Array): readonly string[] {
  const end = bytes.indexOf(10);
  const line = new TextDecoder().decode(bytes.subarray(0, end === -1 ? bytes.length : end));
  const titles = line
    .trim()
    .split(",")
    .map((title) => title.replaceAll('"', "").trim());
  const missing = Object.keys(WANTED).filter((title) => !titles.includes(title));
  if (missing.length > 0)
    throw new UnusableNotices([`line 1: the columns ${missing.join(", ")} are missing`]);
  const twice = Object.keys(WANTED).filter((title) => titles.indexOf(title) !== titles.lastIndexOf(title));
  if (twice.length > 0) throw new UnusableNotices([`line 1: ${twice.join(", ")} stands twice`]);
  return titles.map((title, index) =>
    Object.hasOwn(WANTED, title) ? (WANTED[title] ?? "") : leftOut(index),
  );
}

/** Names of the columns that are not wanted. */
export function leftOut(index: number): string {
  return `left_out_${index + 1}`;
}
