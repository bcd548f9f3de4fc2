import type { ExampleSet } from "../example-set.ts";
import { ThreeVoices } from "./ThreeVoices.tsx";

export const examples = {
  three: () => (
    <ThreeVoices
      voices={[
        {
          who: "Den som ansvarar säger",
          word: "På väg.",
          sentence: "Den fjärde kontrollen blir den 7 november.",
          source: "Trafikgruppen, Polisen, 12 oktober",
        },
        {
          who: "Tidsplanen säger",
          word: "Försenat.",
          sentence: "Den skulle ha gjorts senast den 30 september.",
          source: "Räknas ut av sig självt, 1 oktober",
        },
        {
          who: "Mätningen säger",
          word: "Ingen säkerställd förändring ännu.",
          sentence: "Svaret kommer tidigast i maj 2024.",
          source: "Analys, 9 oktober",
        },
      ]}
    />
  ),
  hiddenMarkup: () => <ThreeVoices voices={[{ who: "<b>", word: "&", source: "</dl>" }]} />,
} satisfies ExampleSet;
