import { isIsoDate, type IsoDate } from "#app/platform/iso-date.ts";
import type { AreaId, EventCategoryId, EventId, OrganisationId } from "#app/schema/tables.ts";
import { type Seriousness, SERIOUSNESS } from "../event.ts";

/** What a list can be sorted by. */
export const SORTS = ["newest", "oldest", "serious"] as const;

/** Which events, in which order, and from where in the list. */
export interface EventFilter {
  readonly category: EventCategoryId | null;
  readonly organisation: OrganisationId | null;
  /** First and last day, both included. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly area: AreaId | null;
  readonly seriousness: Seriousness | null;
  readonly handled: boolean | null;
  /** Words looked for, each from its beginning. */
  readonly words: string;
  readonly sort: (typeof SORTS)[number];
  /** The page that begins after this event, or ends before it. */
  readonly after: EventId | null;
  readonly before: EventId | null;
}

/** Every event, the newest first. */
export const EVERY_EVENT: EventFilter = {
  category: null,
  organisation: null,
  from: null,
  to: null,
  area: null,
  seriousness: null,
  handled: null,
  words: "",
  sort: "newest",
  after: null,
  before: null,
};

/** Reads a filter from an address. What is not understood is left out: an old link still shows a list. */
export function readFilter(query: URLSearchParams): EventFilter {
  const handled = query.get("hanterad");
  return {
    category: idIn(query, "kategori") as EventCategoryId | null,
    organisation: idIn(query, "organisation") as OrganisationId | null,
    from: dayIn(query, "fran"),
    to: dayIn(query, "till"),
    area: idIn(query, "omrade") as AreaId | null,
    seriousness: SERIOUSNESS.find((grade) => String(grade) === query.get("allvar")) ?? null,
    handled: handled === "ja" ? true : handled === "nej" ? false : null,
    words: (query.get("sok") ?? "").replaceAll("\0", "").trim().slice(0, 200),
    sort: SORTS.find((sort) => sort === query.get("ordning")) ?? "newest",
    after: idIn(query, "efter") as EventId | null,
    before: idIn(query, "fore") as EventId | null,
  };
}

/** The address of a list with `filter`, with some of it changed. Changing anything but the page begins anew. */
export function filteredAddress(
  path: string,
  filter: EventFilter,
  change: Partial<EventFilter> = {},
): string {
  const wanted: EventFilter = { ...filter, after: null, before: null, ...change };
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | null): void => {
    if (value !== null && value !== "") query.set(name, String(value));
  };
  put("sok", wanted.words);
  put("kategori", wanted.category);
  put("organisation", wanted.organisation);
  put("fran", wanted.from);
  put("till", wanted.to);
  put("omrade", wanted.area);
  put("allvar", wanted.seriousness);
  put("hanterad", wanted.handled === null ? null : wanted.handled ? "ja" : "nej");
  put("ordning", wanted.sort === "newest" ? null : wanted.sort);
  put("efter", wanted.after);
  put("fore", wanted.before);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The words as a query of PostgreSQL's full-text search, each from its beginning; null when there are none. */
export function searchQuery(words: string): string | null {
  const parts = words.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length === 0 ? null : parts.map((part) => `${part}:*`).join(" & ");
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function idIn(query: URLSearchParams, name: string): string | null {
  const text = query.get(name) ?? "";
  return UUID.test(text) ? text : null;
}

function dayIn(query: URLSearchParams, name: string): IsoDate | null {
  const text = query.get(name) ?? "";
  return isIsoDate(text) ? text : null;
}
