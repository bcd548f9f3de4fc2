import { dayOf, type ExampleCalendar } from "./calendar.ts";

/** Problems that were weighed the autumn before and had to wait. */
export const WAITING_PROBLEMS = [
  {
    statement: "Skadegörelse på hållplatser",
    place: "busslinjerna i centrum",
    reason: "Trafikbolaget byter glaset i vår och följer själv hur det går. Vi tar upp det igen om ett år.",
  },
  {
    statement: "Stölder ur källarförråd",
    place: "flerbostadshus",
    reason: "Bostadsbolagen har börjat byta dörrar. Vi har inget eget att lägga till nu.",
  },
] as const;

/** Why the chosen problems were chosen, by the first words of each. */
export const CHOSEN_REASONS: Readonly<Record<string, string>> = {
  "Unga kommer":
    "Skadan är störst här, och skolan, polisen och socialtjänsten kan göra mer tillsammans än var för sig.",
  Farlig: "Det händer varje vecka, och kontroller brukar hjälpa fort.",
  Otryggt: "Flest svarar att de oroar sig för det här, och belysning och svar ligger i våra egna händer.",
};

/** Scores on extent, consequences, worry, what can be changed, and mandate; a row for each scorer. */
export const SCORES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "Unga kommer": [
    [4, 5, 4, 3, 4],
    [4, 5, 3, 3, 5],
    [3, 5, 4, 4, 4],
  ],
  Farlig: [
    [4, 4, 4, 4, 4],
    [5, 4, 3, 4, 4],
    [4, 3, 4, 4, 3],
  ],
  Otryggt: [
    [4, 3, 5, 4, 4],
    [3, 3, 5, 3, 3],
    [4, 3, 5, 4, 5],
  ],
  Skadegörelse: [
    [3, 2, 2, 3, 2],
    [3, 2, 2, 2, 2],
    [3, 2, 3, 3, 3],
  ],
  Stölder: [
    [2, 3, 3, 3, 2],
    [3, 3, 2, 3, 2],
    [3, 3, 3, 4, 4],
  ],
};

/** Who set the scores. */
export const SCORERS = ["Eskilstuna kommun", "Polisen i Eskilstuna/Strängnäs", "Exempelbostäder"] as const;

/** The round that the promise was written after. */
export function exampleRound(calendar: ExampleCalendar) {
  return {
    name: `Hösten ${calendar.year - 1}`,
    day: dayOf(calendar, -1, "11-20"),
    meeting: "Trygghetsberedningen",
    most: 3,
  } as const;
}

/** A place of a drawing: the key of a cause, or words of their own with what they rest on. */
export type ExamplePlace = { readonly branch: string } & (
  | { readonly cause: string }
  | {
      readonly text: string;
      readonly strength: "assumed" | "supported" | "established";
      readonly source?: readonly ["events" | "indicator" | "dialogue" | "report" | "experience", string];
      readonly how?: string;
      readonly who?: string;
    }
);

/** Drawings of the two focus areas; a cause may stand in several. */
export const EXAMPLE_DRAWINGS: readonly {
  /** A cause of the problem that is drawn. */
  readonly of: string;
  readonly drawing: "triangle" | "event_chain" | "fishbone" | "factors";
  readonly places: readonly ExamplePlace[];
}[] = [
  {
    of: "open-sale",
    drawing: "triangle",
    places: [
      { branch: "offender", text: "Liten risk att bli sedd, snabba pengar", strength: "assumed" },
      { branch: "target", cause: "idle-evenings" },
      { branch: "guardian", cause: "adults-unsure" },
      { branch: "place", cause: "open-sale" },
      {
        branch: "manager",
        text: "Skolan råder över gården, kommunen över gångvägen",
        strength: "established",
        source: ["experience", "Genomgång av vem som äger marken"],
      },
    ],
  },
  {
    of: "open-sale",
    drawing: "factors",
    places: [
      {
        branch: "school_risk",
        text: "Svag anknytning till skolan, mycket frånvaro",
        strength: "established",
        source: ["report", "Kunskapsöversikter om ungas riskfaktorer"],
      },
      {
        branch: "peers_risk",
        text: "Kamrater som redan använder",
        strength: "supported",
        source: ["dialogue", "Ungas svar i enkäten"],
      },
      { branch: "neighbourhood_risk", cause: "idle-evenings" },
      {
        branch: "family_protective",
        text: "Föräldrar som vet var barnen är på kvällen",
        strength: "supported",
        source: ["dialogue", "Föräldramöten i årskurs 7"],
      },
      { branch: "school_protective", text: "Vuxna som hör av sig samma dag", strength: "assumed" },
      {
        branch: "individual_protective",
        text: "Självkänsla och något att vara bra på",
        strength: "established",
        source: ["report", "Kunskapsöversikter om ungas skyddsfaktorer"],
      },
    ],
  },
  {
    of: "easy-tuning",
    drawing: "event_chain",
    places: [
      { branch: "step", text: "Lång väg till skola och kompisar", strength: "assumed" },
      {
        branch: "step",
        text: "Köp av moped eller epatraktor",
        strength: "supported",
        source: ["dialogue", "Samtal med elever i årskurs 9"],
        how: "information till föräldrar före köpet",
        who: "skolan och polisen",
      },
      { branch: "step", cause: "easy-tuning" },
      {
        branch: "step",
        text: "Parkering vid skolan utan att någon ser fordonet",
        strength: "assumed",
        how: "en plats med ordning för mopeder",
        who: "skolan och gatukontoret",
      },
      {
        branch: "step",
        text: "Snabb körning på gångvägar när skolan slutar",
        strength: "established",
        source: ["events", "161 händelser på ett år"],
      },
    ],
  },
  {
    of: "easy-tuning",
    drawing: "fishbone",
    places: [
      {
        branch: "victim",
        text: "Barn som går och cyklar samma väg",
        strength: "established",
        source: ["events", "de som skett vid skolor"],
      },
      { branch: "offender", cause: "easy-tuning" },
      { branch: "place_object", cause: "drop-off" },
      {
        branch: "place_object",
        text: "Raksträckor utan hinder",
        strength: "supported",
        source: ["experience", "Trygghetsvandringen i Torshälla"],
      },
      {
        branch: "Tider",
        text: "Toppar klockan 8 och klockan 15",
        strength: "established",
        source: ["events", "fördelade på timmar"],
      },
    ],
  },
];
