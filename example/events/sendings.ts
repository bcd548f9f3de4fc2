import { mondayOf } from "#app/features/event/index.ts";
import { addDays, type IsoDate, isoDate, swedishDay } from "#app/platform/iso-date.ts";
import { morningOf } from "../calendar.ts";
import { between } from "../random.ts";
import type { EventDraft } from "./draft.ts";
import type { ExampleReporter } from "./reporters.ts";
import { weekdayOf } from "./rhythm.ts";

/** What an organisation sends at one time about one week: events, or the word that there were none. */
export interface Sending {
  readonly reporter: ExampleReporter;
  readonly weekFrom: IsoDate;
  readonly receivedAt: Date;
  readonly events: readonly EventDraft[];
}

/** What a reporter has sent by today about the weeks from `first` on, in the order it came. */
export function sendingsOf(
  random: () => number,
  reporter: ExampleReporter,
  drafts: readonly EventDraft[],
  { first, today }: { readonly first: IsoDate; readonly today: IsoDate },
): Sending[] {
  const last =
    reporter.silentFor === undefined ? today : addDays(mondayOf(today), -7 * reporter.silentFor - 1);
  const byDay = new Map<string, EventDraft[]>();
  for (const draft of drafts) {
    const isOwn = draft.organisation === reporter.organisation && swedishDay(draft.time.endsAt) <= last;
    if (!isOwn) continue;
    const key = sentOn(reporter, draft.time);
    byDay.set(key, [...(byDay.get(key) ?? []), draft]);
  }
  const sendings = [...byDay].map(([key, events]) => ({ ...timeOf(random, key), reporter, events }));
  const told = new Set(sendings.map(({ weekFrom }) => weekFrom));
  const nothing: Sending[] = [];
  for (let week = first; addDays(week, 6) < last; week = addDays(week, 7)) {
    const says = random() < reporter.saysNothing;
    if (told.has(week) || !says) continue;
    nothing.push({ ...timeOf(random, `${week} ${addDays(week, 7)}`), reporter, events: [] });
  }
  return [...sendings, ...nothing]
    .filter(({ receivedAt }) => receivedAt <= morningOf(today))
    .toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
}

/** The week that an event is told for and the day on which it is sent, as one word. */
function sentOn({ sends }: ExampleReporter, { beginsAt, endsAt }: EventDraft["time"]): string {
  const week = mondayOf(swedishDay(beginsAt));
  const known = swedishDay(endsAt);
  if (sends === "daily") return `${week} ${addDays(known, 1)}`;
  const monday = addDays(mondayOf(known), 7);
  return `${week} ${sends === "twice" && weekdayOf(known) < 4 ? addDays(monday, -3) : monday}`;
}

/** In the morning of that day; now and then a day or two late. */
function timeOf(random: () => number, key: string): Pick<Sending, "weekFrom" | "receivedAt"> {
  const [week = "", day = ""] = key.split(" ");
  const late = random() < 0.1 ? between(random, 1, 3) : 0;
  const minutes = between(random, -80, late === 0 ? 0 : 400);
  const morning = morningOf(addDays(isoDate(day), late));
  return { weekFrom: isoDate(week), receivedAt: new Date(morning.getTime() + minutes * 60_000) };
}
