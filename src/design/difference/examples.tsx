import type { ExampleSet } from "../example-set.ts";
import { Difference } from "./Difference.tsx";

const words = { added: "Tillagt", removed: "Borttaget" };

export const examples = {
  sentence: () => (
    <Difference
      words={words}
      parts={[
        { kind: "same", text: "Trafikinsatser mot trimmade mopeder utanför skolor. " },
        { kind: "removed", text: "Regelbundet." },
        { kind: "added", text: "Minst 4 tillfällen." },
      ]}
    />
  ),
  hiddenMarkup: () => <Difference words={words} parts={[{ kind: "added", text: "</ins><script>" }]} />,
} satisfies ExampleSet;
