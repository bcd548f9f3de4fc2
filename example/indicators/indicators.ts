import type { IndicatorText } from "#app/features/indicator/index.ts";
import type { ExampleCalendar } from "../calendar.ts";

/** An indicator of the example with the name that its file has for it. */
export interface ExampleIndicator extends IndicatorText {
  readonly code: string;
  readonly isPublic: boolean;
}

/** The register of the example kommun; every figure in it is made up. */
export function exampleIndicators({ year }: ExampleCalendar): readonly ExampleIndicator[] {
  return [
    {
      ...COUNT,
      code: "vald",
      name: "Anmälda våldsbrott på allmän plats",
      definition: "Misshandel utomhus och rån mot person, efter månaden då brottet anmäldes.",
      unit: "brott",
      source: "Exempel, påhittad brottsstatistik",
      completeAfterMonths: 3,
    },
    {
      ...COUNT,
      code: "narkotika",
      name: "Anmälda narkotikabrott",
      definition: "Innehav, eget bruk och överlåtelse. Styrs mest av hur mycket polisen letar.",
      unit: "brott",
      direction: "none",
      source: "Exempel, påhittad brottsstatistik",
      breaks: [
        {
          period: `${year - 1}-01`,
          reason:
            "Ny brottskod: eget bruk och innehav räknas var för sig. Före och efter går inte att jämföra.",
        },
      ],
    },
    {
      ...COUNT,
      code: "foraldrar",
      name: "Föräldrar som har nåtts av möten om narkotika",
      unit: "föräldrar",
      direction: "high",
      source: "Exempel, skolans egen räkning",
      geography: "Kommunen",
    },
    {
      ...SHARE,
      code: "provat",
      name: "Andel elever i årskurs 9 som har provat narkotika",
      definition: "De som svarar ja på frågan om de någon gång har provat.",
      unit: "elever",
      direction: "low",
      source: "Exempel, drogvaneenkäten",
      method: "Enkät i klassrummet varje vår. Ungefär nio av tio svarar.",
      population: "Elever i årskurs 9",
    },
    {
      ...SHARE,
      code: "skolvag",
      name: "Andel elever i årskurs 9 som känner sig trygga på väg till och från skolan",
      unit: "elever",
      source: "Exempel, elevenkäten",
      method: "Enkät i klassrummet varje höst.",
      population: "Elever i årskurs 9",
    },
    {
      ...SHARE,
      code: "hjalm",
      name: "Andel elever som cyklar med hjälm till skolan",
      unit: "elever",
      source: "Exempel, hjälmräkningen",
      method: "Räknas vid åtta skolor en vecka i maj.",
      population: "Elever som cyklar till skolan",
    },
    {
      ...SHARE,
      code: "franvaro",
      name: "Andel elever i årskurs 7–9 med hög frånvaro",
      definition: "Mer än en femtedel av lektionerna, med eller utan anmälan.",
      unit: "elever",
      direction: "low",
      periodKind: "quarter",
      source: "Exempel, skolans frånvarosystem",
      population: "Elever i årskurs 7–9",
      isPublic: false,
    },
    {
      ...PLAIN,
      code: "trygg",
      name: "Andel boende som känner sig trygga ute på kvällen",
      definition: "De som svarar mycket eller ganska trygg, av dem som går ut på kvällen.",
      kind: "estimate",
      unit: "procent",
      direction: "high",
      source: "Exempel, trygghetsmätningen",
      method: "Enkät per post och webb varje vår, vägd efter ålder, kön och stadsdel.",
      population: "Boende 18–84 år",
      geography: "Kommunen och stadsdelarna",
    },
    {
      ...PLAIN,
      code: "index",
      name: "Problemindex i polisens mätning",
      definition: "Hur stora problem de boende ser i sitt område, vägt samman ur många frågor.",
      kind: "index",
      unit: "indexpoäng",
      direction: "low",
      scaleLow: 0,
      scaleHigh: 6,
      source: "Exempel, polisens trygghetsundersökning",
      isPublic: false,
    },
  ];
}

const PLAIN = {
  definition: "",
  scaleLow: null,
  scaleHigh: null,
  periodKind: "year",
  sourceAddress: "",
  method: "",
  population: "",
  geography: "Kommunen",
  completeAfterMonths: null,
  breaks: [],
  isPublic: true,
} as const;

const COUNT = {
  ...PLAIN,
  kind: "count",
  direction: "low",
  periodKind: "month",
  geography: "Kommunen, och de påhittade Exempelstad (9998) och Exempelköping (9999) att jämföra med",
} as const;

const SHARE = { ...PLAIN, kind: "share", direction: "high" } as const;
