import type { ExampleSet } from "../example-set.ts";
import { adults, campaigns, checks, evenings, schools } from "../time-strip/examples.tsx";
import { Score, type FocusArea } from "./Score.tsx";

const { from, to, today } = checks;
const keyWords = {
  label: "Tecken i bilderna",
  done: "gjort",
  planned: "lovat, inte gjort än",
  missed: "lovat, blev inte av",
  today: "i dag",
};

/** The five kinds of row. */
const areas: readonly FocusArea[] = [
  {
    numeral: "1",
    title: "Förebyggande och trygghetsskapande",
    items: [
      {
        id: "l1-1",
        numeral: "1.1",
        title: "Skydda unga från narkotika",
        href: "/loften/exempel/1-1",
        status: { kind: "underway", word: "På väg" },
        number: { value: "9", unit: "av 11 skolor*" },
        verdict: {
          kind: "nochange",
          words: "Ingen säkerställd förändring.",
          sentence:
            "9 procent i årskurs 9 har provat narkotika, mot 10 procent före löftet. Det kan vara slump.",
        },
        strip: { data: schools, title: "Nio skolor klara. Två är planerade." },
      },
      {
        id: "l1-2",
        numeral: "1.2",
        title: "Utbilda vuxna som möter barn och unga",
        href: "/loften/exempel/1-2",
        status: { kind: "underway", word: "På väg" },
        number: { value: "612", unit: "av 800 vuxna*" },
        verdict: {
          kind: "early",
          words: "För tidigt att säga.",
          sentence: "De utbildade får sin första enkät i november.",
        },
        strip: { data: adults, title: "612 vuxna utbildade. Målet är 800." },
      },
      {
        id: "l1-3",
        numeral: "1.3",
        title: "Fördjupa samarbetet",
        href: "/loften/exempel/1-3",
        status: { kind: "unmeasured", word: "Kan inte mätas" },
        verdict: {
          kind: "cannot",
          words: "Kan inte mätas.",
          sentence: "Löftet säger inte vad ”fördjupa” betyder.",
        },
      },
      {
        id: "l1-4",
        numeral: "1.4",
        title: "Synas mer och bygga förtroende",
        href: "/loften/exempel/1-4",
        status: { kind: "broken", word: "Inte hållet" },
        number: { value: "14", unit: "av 24 kvällar*" },
        verdict: {
          kind: "worse",
          words: "Säkerställd försämring.",
          sentence:
            "45 procent ser sällan polis där de bor, mot 38 före. Områdespoliserna lånades ut sommaren 2023.",
        },
        strip: { data: evenings, title: "14 av 24 kvällar blev av." },
      },
    ],
  },
  {
    numeral: "2",
    title: "Trygg trafikmiljö",
    items: [
      {
        id: "l2-1",
        numeral: "2.1",
        title: "Göra det säkrare att cykla och gå till skolan",
        href: "/loften/exempel/2-1",
        status: { kind: "kept", word: "Hållet" },
        number: { value: "5", unit: "av minst 4 insatser" },
        verdict: {
          kind: "better",
          words: "Säkerställd förbättring.",
          sentence: "70 procent cyklar till skolan med hjälm, mot 61 före löftet.",
        },
        strip: { data: campaigns, title: "Fem insatser gjorda. Löftet var minst fyra." },
      },
      {
        id: "l2-2",
        numeral: "2.2",
        title: "Stoppa trimmade mopeder och EPA-traktorer",
        href: "/loften/exempel/2-2",
        status: { kind: "late", word: "Försenat" },
        number: { value: "3", unit: "av minst 4 tillfällen" },
        verdict: {
          kind: "nochange",
          words: "Ingen säkerställd förändring.",
          sentence: "En förändring av den utlovade storleken kan synas tidigast i maj 2024.",
        },
        strip: { data: checks, title: "Tre kontroller gjorda, en inställd, en planerad." },
      },
    ],
  },
];

export const examples = {
  whole: () => (
    <Score
      id="score"
      title="Så går det, löfte för löfte"
      example="Exempel"
      keyWords={keyWords}
      from={from}
      to={to}
      today={today}
      areas={areas}
      note="* Löftet nämner inget antal här. Rådet satte målet i mars 2022."
    />
  ),
  hiddenWithoutAreas: () => (
    <Score
      id="score-flat"
      title="<Utan områden>"
      keyWords={keyWords}
      from={from}
      to={to}
      today={today}
      areas={[{ items: (areas[1]?.items ?? []).map((item) => ({ ...item, id: `flat-${item.id}` })) }]}
    />
  ),
} satisfies ExampleSet;
