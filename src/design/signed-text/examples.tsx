import type { ExampleSet } from "../example-set.ts";
import { SignedText } from "./SignedText.tsx";

const paragraphs = [
  "Trafikinsatser utöver det dagliga arbetet mot trimmade mopeder och EPA/A-traktorer utanför skolor.",
  "Minst 4 tillfällen.",
];

export const examples = {
  large: () => (
    <SignedText
      paragraphs={paragraphs}
      source={
        <>
          Så står det i löftet som kommunen och polisen skrev under. <a href="#utgava">Utgåva 1</a>
        </>
      }
    />
  ),
  quote: () => <SignedText paragraphs={paragraphs.slice(0, 1)} size="quote" />,
  hiddenMarkup: () => <SignedText paragraphs={["<script>alert(1)</script>"]} />,
} satisfies ExampleSet;
