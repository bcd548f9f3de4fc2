import type { TimeMark, TimeStripData } from "#app/design/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import { formatDayMonth, formatList, formatNumber, type Translate } from "#app/platform/language/index.ts";
import type { ItemWithWords, PublishedActivity } from "./published-promise.ts";
import type { ItemStanding } from "./standing.ts";
import { dayNear, numberWord } from "./words.ts";

/** More times than this are told as a sum, not day by day. */
const TOLD_DAYS = 6;
/** Units that take an evening or a meeting are drawn as squares. */
const SQUARE_UNITS = /möten|kvällar|pass|träffar|forum/i;

/** The picture of an item on the promise's time axis, with its result in words; null without a period. */
export function stripOf(
  { words }: ItemWithWords,
  standing: ItemStanding,
  period: { readonly from: IsoDate; readonly to: IsoDate } | null,
  today: IsoDate,
  t: Translate,
): { data: TimeStripData; title: string } | undefined {
  if (period === null || words.kind === "outcome" || standing.fromResults !== null) return undefined;
  const within = standing.log.filter(({ day }) => day >= period.from && day <= period.to);
  const { target } = words;
  const summed = target?.direction === "at_least" ? target.number : undefined;
  // Without a number to reach, each time is one mark: quantities of different things are not added up.
  const marks = within
    .flatMap((line) => markOf(line, today, target?.direction === "at_most" ? target.number : null))
    .map((mark) => (summed === undefined ? { ...mark, quantity: 1 } : mark));
  return {
    data: {
      ...period,
      today,
      marks: marks.map((mark) => (marks.length > TOLD_DAYS ? mark : { ...mark, label: labelOf(mark) })),
      ...(summed === undefined ? { form: "marks" as const } : { target: summed }),
      shape: summed === undefined || SQUARE_UNITS.test(target?.unit ?? "") ? "square" : "dot",
      total: formatNumber(standing.progress.done),
      locale: "sv",
    },
    title: titleOf(words.target?.unit ?? "", marks, standing, period.to, today, t),
  };
}

/** What lies above an upper limit was promised and not kept; a planned day that has passed says nothing. */
function markOf(
  { day, kind, quantity }: PublishedActivity,
  today: IsoDate,
  limit: number | null,
): TimeMark[] {
  if (kind === "done") {
    return day > today
      ? []
      : [{ day, kind: limit !== null && quantity > limit ? "missed" : "done", quantity }];
  }
  if (kind === "planned") return day >= today ? [{ day, kind, quantity }] : [];
  return [{ day, kind: "missed", quantity }];
}

function labelOf({ day, kind }: TimeMark): string {
  return kind === "planned"
    ? formatDayMonth(day)
    : MONTHS.format(new Date(`${day}T00:00:00Z`)).replace(".", "");
}

const MONTHS = new Intl.DateTimeFormat("sv-SE", { month: "short", timeZone: "UTC" });

function titleOf(
  unit: string,
  marks: readonly TimeMark[],
  standing: ItemStanding,
  end: IsoDate,
  today: IsoDate,
  t: Translate,
): string {
  const inOrder = marks.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const ofKind = (kind: TimeMark["kind"]): TimeMark[] => inOrder.filter((mark) => mark.kind === kind);
  const sentence = (key: "done" | "planned" | "missed", some: TimeMark[]): string[] => {
    if (some.length === 0) return [];
    const number = capital(numberWord(some.length, t));
    if (some.length > TOLD_DAYS) {
      const last = some.at(-1)?.day ?? today;
      const total = formatNumber(key === "done" ? standing.progress.done : some.length);
      return [
        t("publication:strip.doneMany", {
          total,
          unit,
          number: numberWord(some.length, t),
          day: dayNear(last, today),
        }),
      ];
    }
    const days = formatList(some.map(({ day }) => dayNear(day, today)));
    return [t(`publication:strip.${key}`, { count: some.length, number, days })];
  };
  const told = [
    ...sentence("done", ofKind("done")),
    ...sentence("missed", ofKind("missed")),
    ...sentence("planned", ofKind("planned")),
  ];
  if (told.length === 0)
    told.push(t(today > end ? "publication:strip.nothingOver" : "publication:strip.nothing"));
  return [t("publication:strip.title"), ...told].join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
