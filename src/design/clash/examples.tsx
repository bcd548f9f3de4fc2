import type { ExampleSet } from "../example-set.ts";
import { Clash } from "./Clash.tsx";

export const examples = {
  twoFields: () => (
    <Clash
      mine="Din version"
      theirs="Sparad av Mira 14.02"
      empty="tomt"
      fields={[
        {
          name: "text",
          label: "Åtagandets text",
          mine: "Minst 4 tillfällen före den 30 september.",
          theirs: "Minst 4 tillfällen.",
        },
        { name: "skal", label: "Skäl", mine: "", theirs: "Rådet ville ha kortare text." },
      ]}
    />
  ),
  hiddenMarkup: () => (
    <Clash
      mine="<b>"
      theirs="&"
      empty="-"
      fields={[{ name: "odd", label: "</legend>", mine: '"><script>', theirs: "<i>" }]}
    />
  ),
} satisfies ExampleSet;
