import type { ExampleSet } from "../example-set.ts";
import { Details } from "./Details.tsx";

export const examples = {
  closed: () => (
    <Details summary="Så bedömer vi ett löfte">
      <p>Vi ställer två frågor och håller isär svaren.</p>
    </Details>
  ),
  open: () => (
    <Details summary="Läs hela texten" open>
      <p>Texten som skrevs under.</p>
    </Details>
  ),
  hiddenMarkup: () => <Details summary="</summary><script>">{"<b>"}</Details>,
} satisfies ExampleSet;
