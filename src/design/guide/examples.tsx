import type { ExampleSet } from "../example-set.ts";
import { Guide } from "./Guide.tsx";

const words = { done: "Klart", left: "Återstår" };

export const examples = {
  firstRun: () => (
    <Guide
      words={words}
      steps={[
        {
          title: "Lägg in parterna",
          href: "#1",
          text: "Kommunen och lokalpolisområdet, med kontakt.",
          done: true,
        },
        {
          title: "Utse dem som får skriva under",
          href: "#2",
          text: "En person för varje part.",
          done: false,
        },
        { title: "Skriv löftet", href: "#3", text: "Börja tomt eller läs in ett dokument.", done: false },
      ]}
    />
  ),
  hiddenMarkup: () => (
    <Guide words={words} steps={[{ title: "<b>", href: '"', text: "<script>", done: true }]} />
  ),
} satisfies ExampleSet;
