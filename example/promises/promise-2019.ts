import type { PromiseContent } from "#app/features/promise/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import { action, wayOfWorking } from "./item.ts";

const KOMMUN = [0];
const POLICE = [1];

/** A real promise, told in our own words after what the police published: Eskilstuna 2019. */
export const promise2019: PromiseContent = {
  title: "Medborgarlöfte Eskilstuna 2019",
  kommun: { code: "0484", name: "Eskilstuna" },
  policeDistrict: null,
  parties: [
    { name: "Eskilstuna kommun", kind: "kommun", signatoryTitle: null },
    { name: "Polisen", kind: "police", signatoryTitle: null },
  ],
  scope: { kind: "district", name: "Skiftinge, Fröslunda och Lagersberg" },
  period: { from: isoDate("2019-01-01"), to: isoDate("2019-12-31") },
  agreement: null,
  purpose: "Det ska bli tryggare att bo och leva i Skiftinge, Fröslunda och Lagersberg.",
  evidence: [],
  followUp: null,
  source: "https://polisen.se/om-polisen/medborgarloften/eskilstuna/",
  remark: null,
  focusAreas: [
    {
      name: "Det här lovar polisen",
      items: [
        wayOfWorking(
          "Ingripa mot kriminella nätverk",
          "Polisen ingriper mot lokala kriminella nätverk och har nolltolerans mot narkotika, med insatser mot både försäljning och missbruk.",
          POLICE,
        ),
        wayOfWorking(
          "Synas i stadsdelarna",
          "Polisen patrullerar synligt och ofta i centrum och i de tre stadsdelarna.",
          POLICE,
        ),
        action(
          "Gå trygghetsvandringar",
          "Polisen går trygghetsvandringar i stadsdelarna tillsammans med kommunen.",
          POLICE,
          [2, "trygghetsvandringar"],
          { place: "Skiftinge och Lagersberg" },
        ),
        action(
          "Hålla medborgarforum",
          "Polisen bjuder in till ett forum där de boende kan ställa frågor.",
          POLICE,
          [1, "forum"],
          { place: "Fröslunda" },
        ),
        action("Kontrollera trafiken", "Polisen gör trafikkontroller i de tre stadsdelarna.", POLICE, [
          200,
          "kontroller",
        ]),
      ],
    },
    {
      name: "Det här lovar kommunen",
      items: [
        wayOfWorking(
          "Agera mot kriminella nätverk",
          "Kommunen agerar mot lokala kriminella nätverk och har nolltolerans mot narkotika.",
          KOMMUN,
        ),
        wayOfWorking(
          "Stoppa våld på skolor",
          "Kommunen arbetar för nolltolerans mot våld på skolor och fritidsgårdar.",
          KOMMUN,
          { place: "skolor och fritidsgårdar" },
        ),
        wayOfWorking(
          "Reagera tidigt tillsammans",
          "Kommunen förstärker samverkan mellan socialtjänst, skola, polis och fritid för att reagera tidigt på narkotika och våld.",
          KOMMUN,
        ),
        wayOfWorking(
          "Stödja den som vill lämna",
          "Kommunen stödjer den som vill lämna ett liv i kriminalitet.",
          KOMMUN,
        ),
        wayOfWorking(
          "Tillsyn av alkohol och tobak",
          "Kommunen gör tillsyn av alkohol och tobak tillsammans med polisen.",
          KOMMUN,
        ),
        wayOfWorking(
          "Få med krogarna",
          "Kommunen får med krogarna i arbetet mot narkotika i krogmiljö.",
          KOMMUN,
          { place: "krogar" },
        ),
      ],
    },
  ],
};
