import type { ExampleSet } from "../example-set.ts";
import { Steps } from "./Steps.tsx";

export const examples = {
  third: () => <Steps label="Steg 3 av 5" current={3} total={5} />,
  hiddenMarkup: () => <Steps label="<b>" current={9} total={2} />,
} satisfies ExampleSet;
