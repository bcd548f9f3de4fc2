/** An organisation that reports events, who does it, and when the reports come. */
export interface ExampleReporter {
  readonly organisation: string;
  readonly person: string;
  /** The day after, on Friday and Monday, or once the week is over. */
  readonly sends: "daily" | "twice" | "weekly";
  /** Share of the weeks without events of which it says that there was nothing; the others are left open. */
  readonly saysNothing: number;
  /** Weeks before today after which nothing has come from it any more. */
  readonly silentFor?: number;
}

/** The nine that report; the last one has fallen silent. */
export const REPORTING: readonly ExampleReporter[] = [
  { organisation: "bostad", person: "forvaltare", sends: "daily", saysNothing: 1 },
  { organisation: "skola", person: "vaktmastare", sends: "twice", saysNothing: 0.6 },
  { organisation: "gata", person: "parkarbetare", sends: "twice", saysNothing: 1 },
  { organisation: "fritid", person: "fritidsledare", sends: "weekly", saysNothing: 0.8 },
  { organisation: "social", person: "falt", sends: "weekly", saysNothing: 0.5 },
  { organisation: "vakt", person: "ordningsvakt", sends: "daily", saysNothing: 1 },
  { organisation: "buss", person: "trafikledare", sends: "weekly", saysNothing: 0.7 },
  { organisation: "raddning", person: "brandman", sends: "weekly", saysNothing: 0.9 },
  { organisation: "centrum", person: "centrumledare", sends: "weekly", saysNothing: 0.5, silentFor: 19 },
];
