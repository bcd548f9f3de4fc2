import type { ExampleSet } from "../example-set.ts";
import { Signatures } from "./Signatures.tsx";

const chair = {
  who: "Kommunstyrelsens ordförande",
  behalf: "för Eskilstuna kommun",
  when: "21 januari 2022",
  example: "Exempel",
};
const chief = {
  ...chair,
  who: "Lokalpolisområdeschefen",
  behalf: "för Polisen, lokalpolisområde Eskilstuna/Strängnäs",
};

export const examples = {
  both: () => <Signatures signatures={[chair, chief]} />,
  oneMissing: () => (
    <Signatures
      signatures={[chair, { ...chief, when: "Inte undertecknat än", missing: true, example: undefined }]}
    />
  ),
  hiddenMarkup: () => <Signatures signatures={[{ who: "<b>A</b>", behalf: "&", when: "'\"" }]} />,
} satisfies ExampleSet;
