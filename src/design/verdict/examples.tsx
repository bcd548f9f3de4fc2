import type { ExampleSet } from "../example-set.ts";
import { Verdict } from "./Verdict.tsx";

export const examples = {
  all: () => (
    <div class="hs-stack">
      <Verdict kind="better" words="Säkerställd förbättring.">
        70 procent cyklar till skolan med hjälm, mot 61 före löftet.
      </Verdict>
      <Verdict kind="worse" words="Säkerställd försämring.">
        45 procent ser sällan polis där de bor, mot 38 före.
      </Verdict>
      <Verdict kind="nochange" words="Ingen säkerställd förändring." />
      <Verdict kind="early" words="För tidigt att säga." />
      <Verdict kind="cannot" words="Kan inte mätas." />
    </div>
  ),
  hiddenMarkup: () => (
    <Verdict kind="better" words="<b>fet</b>">
      {"<img src=x onerror=alert(1)>"}
    </Verdict>
  ),
} satisfies ExampleSet;
