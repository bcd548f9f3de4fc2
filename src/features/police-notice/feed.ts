import { z } from "zod";
import { isFeedMoment, type PoliceNotice, UnusableNotices } from "./police-notice.ts";

/** A notice as the feed gives it. Its `location.gps` is left where it is: it is the middle of a kommun or län. */
const FeedNotice = z.object({
  id: z.number().int().positive(),
  datetime: z.string().refine(isFeedMoment, "is no moment such as 2026-08-22 19:51:41 +02:00"),
  name: z.string().min(1),
  summary: z.string().nullish(),
  url: z.string().nullish(),
  type: z.string().min(1),
  location: z.object({ name: z.string() }),
});

/**
 * Reads an answer of the feed (`/api/events`): a JSON list of notices. Throws `UnusableNotices` with every notice
 * that cannot be used, and every number that stands twice.
 */
export function readFeed(text: string): readonly PoliceNotice[] {
  const problems: string[] = [];
  const notices: PoliceNotice[] = [];
  const seen = new Set<number>();
  for (const [index, one] of listIn(text).entries()) {
    const where = `notice ${index + 1}`;
    const read = FeedNotice.safeParse(one);
    if (!read.success) {
      const [issue] = read.error.issues;
      problems.push(`${where}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "cannot be used"}`);
    } else if (seen.has(read.data.id)) {
      problems.push(`${where}: has the id of another, ${read.data.id}`);
    } else {
      seen.add(read.data.id);
      notices.push(noticeOf(read.data));
    }
  }
  if (problems.length > 0) throw new UnusableNotices(problems);
  return notices;
}

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Told below: no JSON, or JSON of something else, is the same to the operator.
  }
  throw new UnusableNotices(["is no JSON list of notices"]);
}

function noticeOf({ id, datetime, location, ...given }: z.output<typeof FeedNotice>): PoliceNotice {
  return {
    id,
    happenedAt: datetime,
    name: oneLine(given.name),
    summary: oneLine(given.summary ?? ""),
    type: oneLine(given.type),
    placeName: oneLine(location.name),
    address: oneLine(given.url ?? ""),
  };
}

/** Notices are sentences: line ends and characters that no text in the database can hold become blanks. */
function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
