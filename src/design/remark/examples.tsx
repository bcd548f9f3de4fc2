import { Button } from "../form/Button.tsx";
import type { ExampleSet } from "../example-set.ts";
import { Remark, RemarkList } from "./Remark.tsx";

const words = { why: "Därför", todo: "Gör så här" };

export const examples = {
  two: () => (
    <RemarkList>
      <Remark
        id="anm-1"
        title="Ingen kan räkna detta"
        where="Åtagande 1.3"
        href="#falt-1-3"
        quote="Fördjupa samarbetet inom SSPF."
        why="”Fördjupa” säger inte vad som ska bli annorlunda. Då kan ingen se om löftet är hållet."
        todo="Skriv vad ni ska göra, hur många gånger och till när."
        words={words}
        actions={<Button variant="secondary">Behåll som det är</Button>}
      />
      <Remark title="Ingen är ansvarig" why="Då är det ingens." todo="Välj en part." words={words} />
    </RemarkList>
  ),
  hiddenMarkup: () => (
    <RemarkList>
      <Remark title="<b>" quote="</blockquote><script>" why="&" todo="<i>" words={words} />
    </RemarkList>
  ),
} satisfies ExampleSet;
