import type { ExampleSet } from "../example-set.ts";
import { BigNumber } from "./BigNumber.tsx";

export const examples = {
  withTarget: () => <BigNumber value="612" unit="av 800 vuxna*" />,
  madeUp: () => <BigNumber value="3" unit="av minst 4 tillfällen" example="Exempel" />,
  hiddenLong: () => <BigNumber value="1 234 567" unit={"av minst 2 000 000 <enheter> ".repeat(8)} />,
} satisfies ExampleSet;
