import { isIsoDate, type IsoDate } from "#app/platform/iso-date.ts";

/** Where the list is reached. */
export const LIST = "/arbeta/polisens-handelser";

/** Which notices, and from where in the list. */
export interface NoticeFilter {
  /** Those of the own kommun, or the whole feed. */
  readonly everywhere: boolean;
  readonly type: string;
  /** The day they happened, in Sweden. */
  readonly day: IsoDate | null;
  /** Words looked for in name and summary. */
  readonly text: string;
  /** The page that begins below this number. */
  readonly below: number | null;
}

/** Reads a filter from an address. What is not understood is left out: an old link still shows a list. */
export function readFilter(query: URLSearchParams): NoticeFilter {
  const line = (name: string): string => (query.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 200);
  const day = line("dag");
  const below = line("fore");
  return {
    everywhere: query.get("vilka") === "alla",
    type: line("typ"),
    day: isIsoDate(day) ? day : null,
    text: line("sok"),
    below: /^[1-9]\d{0,14}$/.test(below) ? Number(below) : null,
  };
}

/** The address of the list with `filter`, from the beginning unless `below` says otherwise. */
export function addressOf(filter: NoticeFilter, below: number | null = null): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value !== "") query.set(name, value);
  };
  put("vilka", filter.everywhere ? "alla" : "");
  put("typ", filter.type);
  put("dag", filter.day ?? "");
  put("sok", filter.text);
  put("fore", below === null ? "" : String(below));
  const text = query.toString();
  return text === "" ? LIST : `${LIST}?${text}`;
}
