import type { PromiseContent } from "#app/features/promise/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { action, wayOfWorking } from "./item.ts";

const BOTH = [0, 1];

/** A real promise, told in our own words after what the police published: Eskilstuna 2022–2023. */
export const promise2022: PromiseContent = {
  title: "Medborgarlöfte Eskilstuna 2022–2023",
  kommun: { code: "0484", name: "Eskilstuna" },
  policeDistrict: "Eskilstuna/Strängnäs",
  parties: [
    { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: "Kommunstyrelsens ordförande" },
    { name: "Polisen i Eskilstuna/Strängnäs", kind: "police", signatoryTitle: "Lokalpolisområdeschefen" },
  ],
  scope: { kind: "kommun", name: "Eskilstuna kommun" },
  period: { from: isoDate("2022-01-01"), to: isoDate("2023-12-31") },
  agreement: "Samverkansöverenskommelse 2020–2023",
  purpose:
    "Vi vill förebygga brott och skapa trygghet på ett sätt som fungerar bättre, genom förtroende och genom att de som bor här är delaktiga.",
  evidence: [],
  followUp:
    "Löftet följs upp varje år i en egen skrivelse. Rådet rapporterar löpande till kommunstyrelsens arbetsutskott.",
  source: "https://polisen.se/om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften/eskilstuna/",
  remark: null,
  focusAreas: [
    {
      name: "Förebyggande och trygghetsskapande",
      items: [
        wayOfWorking(
          "Skydda unga från narkotika",
          "Vi skyddar unga från narkotika med förebyggande arbete, tidig upptäckt och mer stöd. Tillsammans med skolan söker vi efter narkotika med hund.",
          BOTH,
          { place: "skolor" },
        ),
        wayOfWorking(
          "Utbilda vuxna som möter unga",
          "Vi utbildar och informerar vuxna som möter barn och unga om narkotika och om hur brott förebyggs.",
          BOTH,
        ),
        wayOfWorking(
          "Fördjupa samarbetet inom SSPF",
          "Vi fördjupar samarbetet mellan skola, socialtjänst, polis och fritid (SSPF).",
          BOTH,
        ),
        wayOfWorking(
          "Synas mer och bygga förtroende",
          "Vi bygger förtroende varje gång vi möter någon som bor här. Vi syns mer och är mer på plats.",
          BOTH,
        ),
      ],
    },
    {
      name: "Trygg trafikmiljö",
      items: [
        action(
          "Göra det säkrare att cykla och gå till skolan",
          "Vi gör trafik- och informationsinsatser för dem som cyklar och går, mest vid skolor. På våren handlar de om regler och hjälm, på hösten om belysning och reflex.",
          BOTH,
          [4, "insatser"],
          { season: "vår och höst", place: "vid skolor" },
        ),
        action(
          "Stoppa trimmade mopeder och EPA-traktorer",
          "Utöver det dagliga arbetet gör vi trafikinsatser mot trimmade mopeder och EPA-traktorer utanför skolor.",
          BOTH,
          [4, "tillfällen"],
          { place: "utanför skolor" },
        ),
      ],
    },
  ],
};
