import type { ExampleSet } from "../example-set.ts";
import { Level } from "./Level.tsx";

export const examples = {
  yellow: () => <Level step={2} steps={4} word="Gul" place="2 av 4" note="Samma som förra veckan." />,
  red: () => <Level step={4} steps={4} word="Röd" place="4 av 4" />,
  small: () => <Level step={1} steps={4} word="Grön" place="1 av 4" small />,
  unset: () => <Level step={0} steps={4} word="Ingen nivå än" />,
  hiddenMarkup: () => <Level step={1} steps={1} word="<b>" note="</span>&" />,
} satisfies ExampleSet;
