import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import type { Level } from "#app/features/week/index.ts";

/** An action of the example: organisations and people by their keys, days and weeks counted from the week it was agreed in. */
export interface ExampleAction {
  readonly what: string;
  readonly organisation: string;
  readonly person?: string;
  /** Days from the Monday of its week to the day it is to be done. */
  readonly due: number;
  /** Weeks later it was settled; left out while it stands. */
  readonly settled?: { readonly weeks: number; readonly state: "done" | "dropped"; readonly remark: string };
}

/** A week of the example. */
export interface ExampleWeek {
  /** 1 for the last whole week. */
  readonly ago: number;
  readonly level: Level;
  readonly reason: string;
  readonly summary?: string;
  /** Levels of districts. */
  readonly districts?: readonly { readonly name: string; readonly level: Level; readonly reason: string }[];
  readonly priorities?: readonly {
    readonly statement: string;
    readonly why: string;
    readonly place?: string;
    readonly district?: string;
    readonly category?: string;
    /** The statement of a problem it belongs to. */
    readonly problem?: string;
  }[];
  readonly actions?: readonly ExampleAction[];
}

const BREAK_INS = "Inbrotten i bilar vid resecentrum";
const done = (weeks: number, remark = "") => ({ weeks, state: "done" as const, remark });

/** The last twelve weeks, the earliest first. All are decided but the last one, which waits for its meeting. */
export const WEEKS: readonly ExampleWeek[] = [
  { ago: 12, level: "green", reason: "Lugnt. Få händelser under helgerna." },
  { ago: 11, level: "green", reason: "Som vanligt för årstiden." },
  {
    ago: 10,
    level: "yellow",
    reason: "Flera bilinbrott på pendlarparkeringen samma nätter.",
    priorities: [
      {
        statement: BREAK_INS,
        why: "Samma parkering flera nätter i rad.",
        place: "Pendlarparkeringen vid Resecentrum",
        category: "Inbrott och stöld",
      },
    ],
    actions: [
      {
        what: "Gå ronder på pendlarparkeringen mellan 18 och 02, fyra nätter i veckan",
        ...{ organisation: "vakt", due: 6, settled: done(1, "Alla fyra nätterna.") },
      },
      {
        what: "Räkna lampor som inte lyser på pendlarparkeringen",
        ...{ organisation: "gata", due: 9, settled: done(1, "Sex av tjugo lampor är släckta.") },
      },
    ],
  },
  {
    ago: 9,
    level: "orange",
    reason: "Inbrotten fortsätter och sprider sig till gatorna intill.",
    districts: [{ name: "Centrum", level: "orange", reason: "Inbrott i bilar nästan varannan natt." }],
    priorities: [
      { statement: BREAK_INS, why: "Fler nätter och fler gator.", place: "Resecentrum", district: "Centrum" },
      {
        statement: "Mopeder vid skolor på eftermiddagen",
        why: "Skolorna berättar om farlig körning när skolan slutar.",
        problem: "Farlig körning vid skolor",
      },
    ],
    actions: [
      {
        what: "Laga de sex lamporna på pendlarparkeringen",
        ...{
          organisation: "gata",
          due: 11,
          settled: done(3, "Kabeln var av. Det tog längre tid än väntat."),
        },
      },
      {
        what: "Sätt upp lappar med råd till den som parkerar",
        ...{ organisation: "kommun", person: "samordnare", due: 8, settled: done(1) },
      },
      {
        what: "Kontroll med bromsprov vid två högstadieskolor",
        ...{
          organisation: "polis",
          person: "trafikpolis",
          due: 11,
          settled: done(1, "Nio mopeder stoppades."),
        },
      },
    ],
  },
  {
    ago: 8,
    level: "orange",
    reason: "Inga färre inbrott. Mörkt på parkeringen.",
    priorities: [{ statement: BREAK_INS, why: "Lamporna är inte lagade än.", district: "Centrum" }],
    actions: [
      {
        what: "Civil spaning två nätter vid resecentrum",
        ...{ organisation: "polis", person: "kommunpolis", due: 11, settled: done(1) },
      },
      {
        what: "Flytta fältgruppens kväll till resecentrum",
        organisation: "social",
        due: 6,
        settled: {
          weeks: 1,
          state: "dropped",
          remark: "Två var sjuka. Fältgruppen gick i Fröslunda som vanligt.",
        },
      },
    ],
  },
  {
    ago: 7,
    level: "yellow",
    reason: "Färre inbrott efter spaningen. Annars som vanligt.",
    actions: [
      { what: "Fråga bussförarna vad de ser på kvällarna", organisation: "buss", due: 11, settled: done(2) },
    ],
  },
  {
    ago: 6,
    level: "yellow",
    reason: "Inbrotten är tillbaka på vanlig nivå. Klotter på två skolor.",
    priorities: [
      {
        statement: "Klotter på skolor tas bort inom två dygn",
        why: "Klotter som får sitta kvar drar till sig mer.",
        category: "Klotter",
      },
    ],
    actions: [
      { what: "Ta bort klottret på Slottsskolan", organisation: "skola", due: 4, settled: done(0) },
      {
        what: "Be Centrumföreningen börja rapportera igen",
        ...{ organisation: "kommun", person: "samordnare", due: 11 },
      },
    ],
  },
  { ago: 5, level: "green", reason: "Lugnt under sportlovet." },
  {
    ago: 4,
    level: "yellow",
    reason: "Fler samlingar som stör vid Skiftinge centrum på kvällarna.",
    districts: [{ name: "Skiftinge", level: "yellow", reason: "Samlingar vid centrum på kvällarna." }],
    priorities: [
      {
        statement: "Kvällarna vid Skiftinge centrum",
        why: "De som bor där säger att de går omvägar.",
        district: "Skiftinge",
        problem: "Otryggt ute på kvällen",
      },
    ],
    actions: [
      {
        what: "Öppna fritidsgården en timme längre fredag och lördag",
        ...{ organisation: "fritid", person: "fritid", due: 13, settled: done(2) },
      },
      {
        what: "Klipp häcken vid gångtunneln i Skiftinge",
        ...{ organisation: "gata", due: 25 },
      },
    ],
  },
  {
    ago: 3,
    level: "orange",
    reason: "Brand i containrar vid Skiftinge centrum. Många unga såg på.",
    districts: [{ name: "Skiftinge", level: "red", reason: "Brand mot en fasad." }],
    priorities: [
      {
        statement: "Kvällarna vid Skiftinge centrum",
        why: "Branden oroar dem som bor där.",
        district: "Skiftinge",
      },
      {
        statement: "Containrar som står mot husväggar",
        why: "Det är så branden kunde nå fasaden.",
        category: "Anlagd brand",
      },
    ],
    actions: [
      {
        what: "Flytta containrarna från lastkajen och lås dem",
        ...{ organisation: "bostad", person: "forvaltare", due: 6, settled: done(1) },
      },
      {
        what: "Gå kvällsrunda med fältgruppen fredag och lördag",
        organisation: "social",
        due: 13,
        settled: done(2),
      },
      { what: "Berätta för de boende vad som görs", organisation: "bostad", person: "forvaltare", due: 18 },
    ],
  },
  {
    ago: 2,
    level: "yellow",
    reason: "Lugnare i Skiftinge. Oron finns kvar.",
    summary: "Containrarna är flyttade. Fritidsgårdens längre kvällar får många besök.",
    districts: [{ name: "Skiftinge", level: "orange", reason: "Få händelser men stor oro efter branden." }],
    priorities: [
      {
        statement: "Kvällarna vid Skiftinge centrum",
        why: "Håll i så länge oron finns kvar.",
        district: "Skiftinge",
      },
    ],
    actions: [
      { what: "Se över var containrar står i hela kommunen", organisation: "raddning", due: 25 },
      {
        what: "Ordningsvakter vid Skiftinge centrum kl. 18–23 fredag och lördag",
        organisation: "vakt",
        due: 6,
        settled: done(1),
      },
    ],
  },
  {
    ago: 1,
    level: "yellow",
    reason: "Inga nya bränder. Nedskräpningen i parkerna kommer tidigt i år.",
    districts: [{ name: "Skiftinge", level: "yellow", reason: "Lugnare kvällar." }],
    priorities: [
      {
        statement: "Skräp och krossat glas i stadsparken",
        why: "Våren är tidig, och det som ligger kvar drar till sig mer.",
        place: "Stadsparken",
        category: "Nedskräpning",
      },
      {
        statement: "Kvällarna vid Skiftinge centrum",
        why: "En vecka till, sedan prövar vi utan.",
        district: "Skiftinge",
      },
    ],
    actions: [
      { what: "Töm papperskorgarna i stadsparken varje dag", organisation: "gata", due: 11 },
      { what: "Kvällsrunda med fältgruppen en vecka till", organisation: "social", due: 13 },
    ],
  },
];

/** The Monday of a week so many weeks before the one that `today` lies in. */
export function mondayAgo(thisMonday: IsoDate, ago: number): IsoDate {
  return addDays(thisMonday, -7 * ago);
}
