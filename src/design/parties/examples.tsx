import type { ExampleSet } from "../example-set.ts";
import { Parties } from "./Parties.tsx";

export const examples = {
  two: () => <Parties label="Parter" names={["Eskilstuna kommun", "Polisen i Eskilstuna/Strängnäs"]} />,
  four: () => (
    <Parties label="Parter" names={["Norrby kommun", "Polisen", "Räddningstjänsten", "Norrbybostäder"]} />
  ),
  hiddenMarkup: () => <Parties label={'"><b>'} names={["<i>Kommun</i>"]} />,
} satisfies ExampleSet;
