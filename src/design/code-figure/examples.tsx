import { codePicture } from "#app/platform/code-picture.ts";
import type { ExampleSet } from "../example-set.ts";
import { CodeFigure } from "./CodeFigure.tsx";

const { modules, size } = codePicture("https://handslag.example/loften/exempel");

export const examples = {
  address: () => (
    <CodeFigure
      id="code-address"
      title="QR-kod till löftets sida"
      modules={modules}
      size={size}
      text="handslag.example/loften/exempel"
    >
      <p>Läs löftet på webben</p>
    </CodeFigure>
  ),
  hiddenMarkup: () => (
    <CodeFigure id="code-odd" title="<b>" modules={[1, 0, 0, 1]} size={2} text="<script>" />
  ),
} satisfies ExampleSet;
