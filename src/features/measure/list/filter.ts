import type { StatusWord } from "../progress/status.ts";
import { STATUS_WORDS } from "../progress/status.ts";
import type {
  MeasureId,
  OrganisationId,
  PersonId,
  ProgrammeId,
  PromiseId,
  PromiseItemId,
} from "#app/schema/tables.ts";

/** What a list can be sorted by. */
const SORTS = ["date", "title", "owner"] as const;

/** Whose measures "mine" are: the person's own, and those of the organisations the person logs for. */
export interface Mine {
  readonly person: PersonId;
  readonly organisations: readonly OrganisationId[];
}

/** Which measures, in which order, and from where in the list. */
export interface MeasureFilter {
  readonly organisation: OrganisationId | null;
  readonly status: StatusWord | null;
  readonly programme: ProgrammeId | null;
  readonly promise: PromiseId | null;
  /** One item; those of the chosen promise are offered. */
  readonly item: PromiseItemId | null;
  /** Words looked for in title and description. */
  readonly text: string;
  readonly mine: Mine | null;
  readonly sort: (typeof SORTS)[number];
  /** The page that begins after this measure, or ends before it. */
  readonly after: MeasureId | null;
  readonly before: MeasureId | null;
}

/** Every measure, by date, from the beginning. */
export const EVERY_MEASURE: MeasureFilter = {
  organisation: null,
  status: null,
  programme: null,
  promise: null,
  item: null,
  text: "",
  mine: null,
  sort: "date",
  after: null,
  before: null,
};

/** Reads a filter from an address. What is not understood is left out: an old link still shows a list. */
export function readFilter(query: URLSearchParams, me: Mine): MeasureFilter {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === query.get(name)) ?? null;
  return {
    organisation: idIn(query, "organisation") as OrganisationId | null,
    status: one("status", STATUS_WORDS),
    programme: idIn(query, "program") as ProgrammeId | null,
    promise: idIn(query, "lofte") as PromiseId | null,
    item: idIn(query, "atagande") as PromiseItemId | null,
    text: (query.get("sok") ?? "").replaceAll("\0", "").trim().slice(0, 200),
    mine: query.get("vilka") === "mina" ? me : null,
    sort: one("ordning", SORTS) ?? "date",
    after: idIn(query, "efter") as MeasureId | null,
    before: idIn(query, "fore") as MeasureId | null,
  };
}

/** The address of a list with `filter`, with some of it changed. Changing anything but the page begins anew. */
export function addressOf(path: string, filter: MeasureFilter, change: Partial<MeasureFilter> = {}): string {
  const wanted: MeasureFilter = { ...filter, after: null, before: null, ...change };
  const query = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== "") query.set(name, value);
  };
  put("vilka", wanted.mine === null ? null : "mina");
  put("sok", wanted.text);
  put("organisation", wanted.organisation);
  put("status", wanted.status);
  put("program", wanted.programme);
  put("lofte", wanted.promise);
  put("atagande", wanted.item);
  put("ordning", wanted.sort === "date" ? null : wanted.sort);
  put("efter", wanted.after);
  put("fore", wanted.before);
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function idIn(query: URLSearchParams, name: string): string | null {
  const text = query.get(name) ?? "";
  return UUID.test(text) ? text : null;
}
