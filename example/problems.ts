import { dayOf, type ExampleCalendar } from "./calendar.ts";

/** Problems of the example world with their causes. `items` are references in the promise in force. */
export function exampleProblems(calendar: ExampleCalendar) {
  const day = dayOf(calendar, -1, "11-05");
  const picture = `Lägesbilden hösten ${calendar.year - 1}`;
  return [
    {
      statement: "Unga kommer lätt över narkotika",
      source: picture,
      day,
      place: "skolor och centrum",
      causes: [
        {
          key: "open-sale",
          text: "Det säljs öppet nära skolor, och få vuxna är där när skolan slutar",
          source: "Polisens områdesbild",
          items: ["1.1"],
        },
        {
          key: "adults-unsure",
          text: "Vuxna känner inte igen tecknen och vet inte vart de ska vända sig",
          source: "Samtalen med personalen",
          items: ["1.2", "1.3"],
        },
        {
          key: "late-contact",
          text: "Det går lång tid från första oron till att någon hör av sig",
          source: "Socialtjänstens genomgång av 30 ärenden",
          items: ["1.3"],
        },
        {
          key: "idle-evenings",
          text: "Det finns lite att göra på kvällar och lov för den som inte är med i en förening",
          source: "Ungas svar i enkäten",
          items: [],
        },
      ],
    },
    {
      statement: "Farlig körning vid skolor",
      source: `161 rapporterade händelser ${calendar.year - 1}`,
      day,
      place: "högstadieskolor",
      causes: [
        {
          key: "easy-tuning",
          text: "Det är lätt att trimma, och risken att bli stoppad är liten",
          source: "Två av tre fordon i kontrollen förra våren",
          items: ["2.2"],
        },
        {
          key: "drop-off",
          text: "Bilar som lämnar barn tränger ut cyklar och mopeder på gångvägen",
          source: "Trygghetsvandringen i Torshälla",
          items: ["2.1", "1.4"],
        },
      ],
    },
    {
      statement: "Otryggt ute på kvällen",
      source: "Enkäten till invånarna, 1 200 svar",
      day: dayOf(calendar, -1, "10-12"),
      place: "Fröslunda, Skiftinge och Årby",
      causes: [
        {
          key: "dark-paths",
          text: "Belysning är trasig länge innan någon lagar den",
          source: "17 punkter från två trygghetsvandringar",
          items: ["2.3"],
        },
        {
          key: "not-heard",
          text: "De som bor här får sällan veta vad som händer med det de berättar",
          source: "Samtal i stadsdelarna",
          items: ["2.4"],
        },
      ],
    },
  ] as const;
}
