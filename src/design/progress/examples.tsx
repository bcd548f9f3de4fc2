import type { ExampleSet } from "../example-set.ts";
import { Progress } from "./Progress.tsx";

export const examples = {
  halfway: () => (
    <Progress
      id="progress-import"
      label="Läser in händelser"
      value={4800}
      max={12000}
      text="4 800 av 12 000 rader. Du kan lämna sidan."
    />
  ),
  unknown: () => (
    <Progress id="progress-report" label="Skriver rapporten" text="Det brukar ta en halv minut." />
  ),
  hiddenMarkup: () => <Progress id="progress-odd" label="<b>" text="</output><script>" />,
} satisfies ExampleSet;
