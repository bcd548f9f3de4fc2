import type { PromiseContent } from "#app/features/promise/index.ts";
import { dayOf, type ExampleCalendar } from "../calendar.ts";
import { action, wayOfWorking } from "./item.ts";

const KOMMUN = [0];
const BOTH = [0, 1];
const WITH_HOUSING = [0, 2];

/**
 * The promise in force in the example world: made up, in the spirit of the real ones. `amended` is the text after
 * the change in May of its first year.
 */
export function promiseNow(calendar: ExampleCalendar, amended: boolean): PromiseContent {
  const { year } = calendar;
  const end = dayOf(calendar, 1, "12-31");
  return {
    title: `Medborgarlöfte Eskilstuna ${year}–${year + 1}`,
    kommun: { code: "0484", name: "Eskilstuna" },
    policeDistrict: "Eskilstuna/Strängnäs",
    parties: [
      { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "Kommunstyrelsens ordförande" },
      { name: "Polisen i Eskilstuna/Strängnäs", kind: "police", signatoryTitle: "Lokalpolisområdeschefen" },
      { name: "Exempelbostäder", kind: "other", signatoryTitle: "Vd för Exempelbostäder" },
    ],
    scope: { kind: "kommun", name: "Eskilstuna kommun" },
    period: { from: dayOf(calendar, 0, "01-01"), to: end },
    agreement: "Samverkansöverenskommelse 2024–2027",
    purpose:
      "Färre unga ska dras in i narkotika och brott, och det ska vara tryggt att ta sig till skolan och att vara ute på kvällen.",
    evidence: [
      { kind: "picture", text: `Gemensam lägesbild hösten ${year - 1}`, date: dayOf(calendar, -1, "11-05") },
      {
        kind: "resident_dialogue",
        text: "Enkät till invånarna, 1 200 svar",
        date: dayOf(calendar, -1, "10-12"),
      },
      {
        kind: "staff_dialogue",
        text: "Samtal med 140 anställda i kommun och polis",
        date: dayOf(calendar, -1, "10-20"),
      },
      {
        kind: "safety_walk",
        text: "Två trygghetsvandringar i Fröslunda och Torshälla",
        date: dayOf(calendar, -1, "09-25"),
      },
    ],
    followUp:
      "Löftet följs upp i maj, september och januari. Rådet rapporterar till kommunstyrelsens arbetsutskott, kommunstyrelsen och kommunfullmäktige.",
    source: null,
    remark: null,
    focusAreas: [
      {
        name: "Unga och narkotika",
        items: [
          action(
            "Söka efter narkotika på skolor",
            "Polisen och skolan söker efter narkotika med hund på minst elva skolor. Efter varje sök pratar vi med eleverna i klasserna.",
            BOTH,
            [11, "skolor"],
            {
              deadline: dayOf(calendar, 1, "12-15"),
              place: "högstadie- och gymnasieskolor i Eskilstuna",
              indicator: "Andel elever i årskurs 9 som har provat narkotika",
              baseline: `9 procent våren ${year - 1}`,
            },
          ),
          action(
            "Utbilda vuxna som möter unga",
            "Kommunen och polisen utbildar minst 800 vuxna som möter unga: föräldrar, tränare och personal. De får veta hur narkotika känns igen och vart de kan vända sig.",
            BOTH,
            [800, "vuxna"],
            {
              deadline: end,
              place: "skolor och föreningar i hela kommunen",
              indicator: "Andel utbildade som sagt att de vet vart de ska vända sig",
              baseline: "ingen mätning före löftet",
            },
          ),
          wayOfWorking(
            "Fördjupa samarbetet inom SSPF",
            "Vi fördjupar samarbetet mellan skola, socialtjänst, polis och fritid (SSPF).",
            BOTH,
            {
              place: "hela kommunen",
              continuationReason:
                "Arbetet tar lång tid. Rådet vill fortsätta även om det inte går att räkna.",
            },
          ),
          {
            ...action(
              "Trygg väg till skolan för fler",
              "Minst 85 procent av eleverna i årskurs 9 ska känna sig trygga på väg till och från skolan.",
              BOTH,
              [85, "procent"],
              {
                deadline: dayOf(calendar, 1, "11-30"),
                place: "hela kommunen",
                indicator: "Andel elever i årskurs 9 som känner sig trygga på väg till och från skolan",
                baseline: `79 procent hösten ${year - 1}`,
              },
            ),
            kind: "outcome",
          },
        ],
      },
      {
        name: "Trygg trafik och trygga platser",
        items: [
          action(
            "Göra det säkrare att cykla och gå till skolan",
            "Kommunen och polisen gör minst fyra insatser för dem som cyklar och går till skolan. På våren handlar de om hjälm, på hösten om reflex.",
            BOTH,
            [4, "insatser"],
            {
              deadline: end,
              season: "vår och höst",
              place: "vid skolor",
              indicator: "Andel elever som cyklar med hjälm till skolan",
              baseline: `61 procent våren ${year - 1}`,
            },
          ),
          action(
            "Stoppa trimmade mopeder och EPA-traktorer",
            "Polisen och kommunens fältare gör minst fyra kontroller av mopeder och EPA-traktorer utanför skolor.",
            BOTH,
            [4, "tillfällen"],
            {
              deadline:
                calendar.today < dayOf(calendar, 0, "10-15")
                  ? dayOf(calendar, 0, "06-15")
                  : dayOf(calendar, 0, "09-30"),
              place: "utanför högstadieskolor",
              indicator: "Rapporterade händelser med moped eller EPA-traktor vid skolor, per månad",
              baseline: `13 händelser i månaden ${year - 1}`,
            },
          ),
          {
            ...action(
              "Laga trasig belysning fort",
              `Exempelbostäder och kommunen lagar trasig belysning inom ${amended ? 48 : 24} timmar från det att någon har anmält den.`,
              WITH_HOUSING,
              null,
              {
                deadline: end,
                place: "Fröslunda, Skiftinge och Årby",
                indicator: "Andel boende som känner sig trygga ute på kvällen",
                baseline: `58 procent våren ${year - 1}`,
              },
            ),
            target: { direction: "at_most", number: amended ? 48 : 24, unit: "timmar" },
          },
          wayOfWorking(
            "Lyssna på dem som bor här",
            "Kommunen bjuder in till samtal i stadsdelarna och berättar vad som hände med det som togs upp förra gången.",
            KOMMUN,
            {
              place: "stadsdelarna",
            },
          ),
        ],
      },
    ],
  };
}
