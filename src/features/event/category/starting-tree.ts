/** One category of the tree that an empty kommun is offered, with what lies under it. */
export interface StartingCategory {
  readonly name: string;
  readonly explanation: string;
  readonly under?: readonly StartingCategory[];
}

/**
 * The tree an empty kommun is offered, after what kommun and police report in weekly meetings (EST, *effektiv
 * samordning för trygghet*). All of it can be renamed, moved and closed.
 */
export const STARTING_TREE: readonly StartingCategory[] = [
  {
    name: "Skadegörelse",
    explanation: "Något har gjorts sönder med vilja.",
    under: [
      { name: "Klotter", explanation: "Ritat, målat eller ristat. Skriv inte av det." },
      { name: "Krossad ruta", explanation: "Fönster, dörr eller busskur." },
      { name: "Annan skadegörelse", explanation: "Bänkar, lås, staket, toaletter." },
    ],
  },
  {
    name: "Nedskräpning",
    explanation: "Skräp, dumpat avfall, övergivna fordon.",
    under: [
      { name: "Dumpat avfall", explanation: "Större mängder, vitvaror, farligt avfall." },
      { name: "Övergivet fordon", explanation: "Skriv inte registreringsnumret." },
    ],
  },
  {
    name: "Brand",
    explanation: "Det har brunnit eller någon har försökt.",
    under: [
      { name: "Anlagd brand", explanation: "Container, papperskorg, fordon, byggnad." },
      { name: "Smällare och raketer", explanation: "Mot människor, hus eller på fel tid." },
    ],
  },
  {
    name: "Narkotika och alkohol",
    explanation: "Det som syns på platsen, aldrig vem.",
    under: [
      { name: "Försäljning", explanation: "Platsen verkar användas för att sälja." },
      { name: "Användning", explanation: "Sprutor, rester, berusning på platsen." },
    ],
  },
  {
    name: "Ordningsstörning",
    explanation: "Bråk, skrik, störande samling.",
    under: [
      { name: "Störande samling", explanation: "Många på en plats, otryggt för andra." },
      { name: "Bråk eller slagsmål", explanation: "Ring 112 om det pågår." },
      { name: "Intrång", explanation: "Någon har varit där ingen får vara." },
    ],
  },
  {
    name: "Trafik",
    explanation: "Farlig eller störande trafik.",
    under: [
      { name: "Buskörning", explanation: "Moped, epatraktor, elsparkcykel eller bil." },
      { name: "Farlig trafikmiljö", explanation: "Sikt, övergång, hastighet vid skola." },
    ],
  },
  {
    name: "Otrygg plats",
    explanation: "Platsen själv gör att man inte vill vara där.",
    under: [
      { name: "Trasig belysning", explanation: "Släckt, blinkande, skymd av grenar." },
      { name: "Skymd sikt", explanation: "Buskar, gångtunnel, döda hörn." },
    ],
  },
  {
    name: "Hot och våld",
    explanation: "Mot personal eller andra på platsen.",
    under: [
      { name: "Hot eller våld mot personal", explanation: "Anmäl också enligt arbetsplatsens rutin." },
      { name: "Hot eller våld mot andra", explanation: "Ring 112 om det pågår." },
    ],
  },
  { name: "Inbrott och stöld", explanation: "Byggnad, förråd, cykel, fordon." },
  { name: "Ryktesspridning", explanation: "Oro eller rykten som sprids. Skriv inga namn." },
  { name: "Annat", explanation: "Det som inte passar någon annanstans." },
];
