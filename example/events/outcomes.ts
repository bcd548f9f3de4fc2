import { sql } from "kysely";
import { addDays, type IsoDate, swedishDay } from "#app/platform/iso-date.ts";
import type { EventId, PersonId } from "#app/schema/tables.ts";
import { morningOf } from "../calendar.ts";
import type { ExampleWriter } from "../fill-chain.ts";
import { between, pick, seededRandom } from "../random.ts";

/** What became of events, by the category they have. */
const OUTCOMES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Klotter: ["Sanerat efter två dagar.", "Sanerat samma dag.", "Anmält och sanerat."],
  "Krossad ruta": ["Ny ruta är insatt.", "Täckt med skiva, glasmästare beställd."],
  "Annan skadegörelse": ["Lagat.", "Lagat och anmält. Bänkarna bultas fast."],
  "Dumpat avfall": ["Bortforslat.", "Bortforslat, lås satt på miljörummet."],
  Nedskräpning: ["Städat.", "Två papperskorgar till är uppsatta."],
  "Övergivet fordon": ["Bortforslat efter lappning.", "Ägaren har hämtat det."],
  "Anlagd brand": ["Polisen utreder. Containern är flyttad från väggen.", "Tas upp i veckomötet."],
  "Trasig belysning": ["Lagat inom 48 timmar.", "Lagat efter fyra dagar, reservdel saknades.", "Lagat."],
  "Skymd sikt": ["Buskarna är klippta."],
  "Störande samling": ["Fältarna går dit på fredag.", "Vakternas rond är ändrad.", "Följs i veckomötet."],
  "Bråk eller slagsmål": [
    "Samtal med dem som var med.",
    "Polisen följer upp.",
    "Fler vuxna på plats i två veckor.",
  ],
  Buskörning: ["Kontroll är gjord utanför skolan.", "Trafikgruppen känner till platsen."],
  "Farlig trafikmiljö": ["Gatuenheten har tittat på platsen.", "Med på listan över skolvägar."],
  Försäljning: ["Polisen känner till platsen.", "Synlig polis på kvällarna i två veckor."],
  Användning: ["Platsen är städad.", "Fältarna går dit."],
  "Inbrott och stöld": ["Anmält.", "Rondering på parkeringen under natten."],
};
const OTHERWISE = ["Tas upp i veckomötet.", "Ansvarig förvaltning känner till det."] as const;
/** Share of events that somebody has answered, by how many days ago they were received. */
const ANSWERED: readonly (readonly [days: number, share: number])[] = [
  [4, 0.12],
  [10, 0.4],
  [28, 0.66],
  [Infinity, 0.83],
];

/** Says what became of many of the events: most of the old ones, few of those that came this week. */
export async function fillOutcomes({ tx, ids, calendar }: ExampleWriter): Promise<void> {
  const { rows } = await sql<{ id: EventId; category: string; receivedAt: Date }>`
    select event.id, event_category.name as category, event_report.received_at
    from event
    join event_category on event_category.id = event.category_id
    join event_report on event_report.id = event.report_id
    where event.same_as_id is null
    order by event.begins_at, event_report.received_at, event_report.request_key, event.text,
      event.ends_at, event.place_text, event.position[0]`.execute(tx);
  const random = seededRandom(1177);
  const answers = rows.flatMap(({ id, category, receivedAt }) => {
    const age = (morningOf(calendar.today).getTime() - receivedAt.getTime()) / 86_400_000;
    const share = ANSWERED.find(([days]) => age <= days)?.[1] ?? 0;
    const [chance, after] = [random(), between(random, 1, 12)];
    const outcome = pick(random, OUTCOMES[category] ?? OTHERWISE);
    const day = addDays(swedishDay(receivedAt), Math.min(after, Math.max(0, Math.floor(age))));
    if (chance > share) return [];
    return [
      {
        id,
        outcome,
        at: noonOf(day, calendar.today),
        by: ids.person(random() < 0.75 ? "samordnare" : "kommunpolis"),
      },
    ];
  });
  await writeAnswers(tx, answers);
}

interface Answer {
  readonly id: EventId;
  readonly outcome: string;
  readonly at: Date;
  readonly by: PersonId;
}

/** Thousands of answers at once: what one person would say on the pages, one by one. */
async function writeAnswers(tx: ExampleWriter["tx"], answers: readonly Answer[]): Promise<void> {
  const given = sql`unnest(
      ${answers.map(({ id }) => id)}::uuid[], ${answers.map(({ outcome }) => outcome)}::text[],
      ${answers.map(({ at }) => at)}::timestamptz[], ${answers.map(({ by }) => by)}::uuid[])
    as given (event_id, outcome, at, by)`;
  await sql`
    update event set outcome = given.outcome, outcome_at = given.at, version = event.version + 1
    from ${given} where event.id = given.event_id`.execute(tx);
  await sql`
    insert into event_step (event_id, kind, person_id, made_at)
    select given.event_id, 'outcome', given.by, given.at from ${given}`.execute(tx);
}

/** About an hour after reports have come in; never after now. */
function noonOf(day: IsoDate, today: IsoDate): Date {
  return day >= today ? morningOf(today) : new Date(morningOf(day).getTime() + 3 * 3_600_000);
}
