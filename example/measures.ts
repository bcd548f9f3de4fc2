import { addDays, type IsoDate } from "#app/platform/iso-date.ts";
import { dayOf, type ExampleCalendar, spreadDays } from "./calendar.ts";
import { between, pick, seededRandom } from "./random.ts";

/** A line of a measure's log. */
export interface ExampleActivity {
  readonly day: IsoDate;
  readonly kind: "done" | "planned" | "cancelled";
  readonly quantity: number;
  readonly text: string;
  readonly by: string;
}

/** A measure of the example world. `items` are references in the promise in force; a leading "-" does not count. */
export interface ExampleMeasure {
  readonly key: string;
  readonly title: string;
  readonly owner: string | null;
  readonly partners?: readonly string[];
  readonly responsible?: string;
  readonly items: readonly string[];
  readonly causes: readonly string[];
  readonly programme?: "trygga-unga";
  readonly due?: IsoDate;
  readonly target?: number;
  readonly unit: string;
  readonly hours?: number;
  readonly evidence?: string;
  readonly stopped?: { readonly on: IsoDate; readonly reason: string };
  readonly log: readonly ExampleActivity[];
}

/** The 21 measures of the promise in force: one overdue, one without owner, one stopped, one that answers to no problem. */
export function exampleMeasures(calendar: ExampleCalendar): readonly ExampleMeasure[] {
  const { today } = calendar;
  const start = dayOf(calendar, 0, "01-15");
  const end = dayOf(calendar, 1, "12-31");
  const first = (monthDay: string): IsoDate => dayOf(calendar, 0, monthDay);
  const random = seededRandom(484);
  const rhythm = (
    every: number,
    [low, high]: readonly [number, number],
    by: string,
    texts: readonly [string, ...string[]],
    from: IsoDate = start,
    to: IsoDate = end,
  ): ExampleActivity[] =>
    spreadDays(calendar, random, { from, to, every }).map((day) => ({
      day,
      kind: "done",
      quantity: between(random, low, high),
      text: pick(random, texts),
      by,
    }));
  const on = (
    kind: ExampleActivity["kind"],
    day: IsoDate,
    quantity: number,
    text: string,
    by: string,
  ): ExampleActivity[] => {
    if (kind === "planned" ? day < today : day > today) return [];
    return [{ day, kind, quantity, text, by }];
  };
  const soon = (days: number): IsoDate => addDays(today, days);

  return [
    {
      key: "hundsok",
      title: "Hundsök med klassamtal",
      owner: "polis",
      partners: ["skola"],
      responsible: "kommunpolis",
      items: ["1.1"],
      causes: ["open-sale"],
      due: dayOf(calendar, 1, "12-15"),
      target: 11,
      unit: "skolor",
      hours: 220,
      evidence: "Sök ensamt har svagt stöd. Därför följs varje sök av samtal.",
      log: [
        ...rhythm(
          38,
          [1, 1],
          "kommunpolis",
          [
            "Hundsök på en högstadieskola. Inga fynd. Samtal i fyra klasser.",
            "Hundsök på en gymnasieskola. Samtal i sex klasser.",
            "Hundsök och samtal. Skolan tog själv upp frågan på föräldramötet.",
          ],
          first("02-10"),
        ),
        ...on("planned", soon(20), 1, "Nästa sök", "kommunpolis"),
      ],
    },
    {
      key: "foraldrar",
      title: "Föräldramöten om narkotika",
      owner: "skola",
      partners: ["polis"],
      responsible: "rektor",
      items: ["1.2"],
      causes: ["adults-unsure"],
      due: end,
      target: 500,
      unit: "vuxna",
      hours: 160,
      evidence: "Gott stöd när föräldrar får råd de kan använda samma kväll.",
      log: rhythm(
        16,
        [14, 34],
        "rektor",
        ["Föräldramöte i årskurs 7.", "Föräldramöte i årskurs 8, två klasser.", "Öppet möte i matsalen."],
        first("01-28"),
      ),
    },
    {
      key: "tranare",
      title: "Kurs för tränare och ledare",
      owner: "fritid",
      partners: ["fotboll"],
      responsible: "fritid",
      items: ["1.2"],
      causes: ["adults-unsure"],
      due: end,
      target: 200,
      unit: "vuxna",
      hours: 80,
      log: rhythm(35, [9, 22], "fritid", ["Kurskväll för ledare.", "Kurs på träningsläger."], first("03-03")),
    },
    {
      key: "personal",
      title: "Kurs för skolans personal",
      owner: "skola",
      items: ["1.2"],
      responsible: "rektor",
      causes: ["adults-unsure"],
      due: end,
      target: 150,
      unit: "vuxna",
      hours: 60,
      log: rhythm(60, [20, 35], "rektor", ["Halvdag för arbetslag och elevhälsa."], first("02-17")),
    },
    {
      key: "sspf-moten",
      title: "SSPF-möten i varje område",
      owner: "social",
      partners: ["skola", "polis", "fritid"],
      items: ["1.3"],
      causes: ["late-contact", "adults-unsure"],
      unit: "möten",
      hours: 300,
      log: rhythm(14, [1, 1], "samordnare", [
        "Möte i norra området.",
        "Möte i södra området.",
        "Möte i centrum.",
      ]),
    },
    {
      key: "tidig-kontakt",
      title: "Första samtal inom två veckor",
      owner: "social",
      items: ["1.3"],
      causes: ["late-contact"],
      programme: "trygga-unga",
      unit: "familjer",
      hours: 420,
      evidence: "Lovande: en liknande modell kortade väntan från månader till dagar.",
      log: rhythm(
        21,
        [2, 6],
        "samordnare",
        ["Samtal inom två veckor.", "Samtal inom en vecka."],
        first("02-02"),
      ),
    },
    {
      key: "lovaktiviteter",
      title: "Öppna kvällar på lov",
      owner: "fritid",
      items: ["-1.3"],
      causes: ["idle-evenings"],
      responsible: "fritid",
      programme: "trygga-unga",
      unit: "kvällar",
      hours: 500,
      log: rhythm(
        19,
        [1, 1],
        "fritid",
        [
          "Öppen hall med 60 ungdomar.",
          "Musik och mat, 45 ungdomar.",
          "Fotboll till klockan 23, 80 ungdomar.",
        ],
        first("02-24"),
      ),
    },
    {
      key: "faltare",
      title: "Fältare på skolgårdar",
      owner: "social",
      partners: ["skola"],
      items: ["1.4"],
      causes: ["drop-off"],
      programme: "trygga-unga",
      unit: "pass",
      hours: 600,
      log: rhythm(
        13,
        [1, 2],
        "samordnare",
        ["Pass på eftermiddagen.", "Pass vid skolans slut och på väg till bussen."],
        first("01-20"),
      ),
    },
    {
      key: "skolvag",
      title: "Elever ritar sin skolväg",
      owner: "skola",
      responsible: "rektor",
      items: ["1.4"],
      causes: ["drop-off"],
      unit: "klasser",
      due: first("11-30"),
      hours: 40,
      log: rhythm(
        30,
        [2, 4],
        "rektor",
        ["Klasser ritade otrygga platser på karta."],
        first("09-05"),
        first("11-20"),
      ),
    },
    {
      key: "hjalm",
      title: "Hjälmveckor",
      owner: "gata",
      partners: ["skola", "polis"],
      items: ["2.1"],
      causes: ["drop-off"],
      due: end,
      unit: "insatser",
      hours: 60,
      log: [
        ...on(
          "done",
          first("04-22"),
          1,
          "Hjälmvecka vid fem skolor. 340 hjälmar kontrollerade.",
          "samordnare",
        ),
        ...on("done", first("05-12"), 1, "Hjälmvecka vid tre skolor.", "samordnare"),
        ...on("done", dayOf(calendar, 1, "04-20"), 1, "Hjälmvecka vid sex skolor.", "samordnare"),
      ],
    },
    {
      key: "reflex",
      title: "Reflexkvällar",
      owner: "gata",
      partners: ["polis"],
      items: ["2.1"],
      causes: ["drop-off"],
      due: end,
      unit: "insatser",
      hours: 40,
      log: [
        ...on("done", first("09-30"), 1, "Reflexer till alla i årskurs 4–6 på två skolor.", "samordnare"),
        ...on(
          "done",
          first("10-21"),
          1,
          "Reflexkväll vid resecentrum. 900 reflexer delades ut.",
          "samordnare",
        ),
        ...on("done", first("11-11"), 1, "Reflexkväll i Torshälla.", "samordnare"),
      ],
    },
    {
      key: "bromsprov",
      title: "Kontroll med bromsprov",
      owner: "polis",
      partners: ["social"],
      responsible: "trafikpolis",
      items: ["2.2"],
      causes: ["easy-tuning"],
      due: calendar.today < first("10-15") ? first("06-15") : first("09-30"),
      target: 4,
      unit: "tillfällen",
      hours: 96,
      evidence: "Kontroller hjälper medan de pågår. Effekten efteråt är osäker.",
      log: [
        ...on(
          "done",
          first("03-18"),
          1,
          "29 fordon stoppade, 12 var trimmade. Brev hem till alla i årskurs 8.",
          "trafikpolis",
        ),
        ...on("done", first("05-14"), 1, "36 fordon stoppade, 11 var trimmade.", "trafikpolis"),
        ...on(
          "done",
          first("08-27"),
          1,
          "41 fordon stoppade, 9 var trimmade. Kommunens fältare talade med 60 elever.",
          "trafikpolis",
        ),
        ...on("cancelled", first("09-24"), 1, "Bromsprovaren var trasig. Ny dag är bestämd.", "trafikpolis"),
        ...on("planned", soon(13), 1, "Fjärde kontrollen, vid två högstadieskolor", "trafikpolis"),
      ],
    },
    {
      key: "trimning",
      title: "Brev till mopedägare om trimning",
      owner: "polis",
      responsible: "trafikpolis",
      items: ["-2.2"],
      causes: ["easy-tuning"],
      unit: "brev",
      hours: 16,
      log: on(
        "done",
        first("04-08"),
        420,
        "Brev till alla som registrerat en moped det senaste året.",
        "trafikpolis",
      ),
    },
    {
      key: "belysning-bostad",
      title: "Jour för trasig belysning",
      owner: "bostad",
      partners: ["gata"],
      responsible: "forvaltare",
      items: ["2.3"],
      causes: ["dark-paths"],
      unit: "timmar",
      hours: 240,
      log: [
        ...rhythm(
          12,
          [6, 44],
          "forvaltare",
          ["Lampa bytt på gångväg.", "Armatur lagad vid entré.", "Säkring bytt, hela gården tänd igen."],
          first("01-22"),
        ),
        ...on(
          "done",
          first("10-06"),
          63,
          "Kabelbrott vid lekplatsen. Reservdelen dröjde över helgen.",
          "forvaltare",
        ),
      ],
    },
    {
      key: "belysning-plan",
      title: "Plan för mörka gångvägar",
      owner: "gata",
      items: ["-2.3"],
      causes: ["dark-paths"],
      due: addDays(today, -34),
      unit: "sträckor",
      target: 12,
      hours: 120,
      log: rhythm(70, [2, 3], "samordnare", ["Ny belysning på gångväg."], first("03-10")),
    },
    {
      key: "samtal",
      title: "Samtal i stadsdelarna",
      owner: "kommun",
      items: ["2.4"],
      causes: ["not-heard"],
      unit: "samtal",
      hours: 90,
      log: rhythm(
        45,
        [1, 1],
        "samordnare",
        ["Samtal i Fröslunda, 38 kom.", "Samtal i Årby, 27 kom.", "Samtal i Skiftinge, 31 kom."],
        first("02-19"),
      ),
    },
    {
      key: "aterkoppling",
      title: "Anslag i trappan: det här blev det",
      owner: "bostad",
      partners: ["kommun"],
      responsible: "forvaltare",
      items: ["2.4"],
      causes: ["not-heard"],
      unit: "anslag",
      hours: 20,
      log: rhythm(60, [40, 120], "forvaltare", ["Anslag i alla trapphus i området."], first("03-30")),
    },
    {
      key: "sommarvardar",
      title: "Sommarvärdar i parken",
      owner: "fritid",
      responsible: "fritid",
      items: [],
      causes: [],
      unit: "kvällar",
      hours: 700,
      log: rhythm(9, [1, 1], "fritid", ["Två värdar på plats till midnatt."], first("06-15"), first("08-15")),
    },
    {
      key: "kameror",
      title: "Kamera vid resecentrum",
      owner: null,
      items: ["-2.3"],
      causes: [],
      due: end,
      unit: "kameror",
      hours: 60,
      log: [],
    },
    {
      key: "krogar",
      title: "Tillsyn av krogar",
      owner: "social",
      partners: ["polis"],
      items: ["-1.1"],
      causes: ["open-sale"],
      unit: "besök",
      hours: 120,
      log: rhythm(28, [2, 5], "samordnare", ["Gemensam tillsyn en fredagskväll."], first("02-06")),
    },
    {
      key: "skolvard",
      title: "Skolvärdar vid övergångar",
      owner: "skola",
      responsible: "rektor",
      items: ["-2.1"],
      causes: ["drop-off"],
      unit: "morgnar",
      hours: 300,
      stopped: {
        on: first("06-10"),
        reason: "Skolan fick inte ihop bemanningen. Pengarna går till fältarna i stället.",
      },
      log: rhythm(11, [2, 5], "rektor", ["Värdar vid två övergångar."], first("02-03"), first("05-29")),
    },
  ];
}
