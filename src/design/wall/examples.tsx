import type { ExampleSet } from "../example-set.ts";
import { Wall, WallList } from "./Wall.tsx";

export const examples = {
  hiddenActions: () => (
    <Wall
      title="Insatser"
      above="Vecka 12, 16–22 mars"
      steps={{
        label: "Dagordning",
        links: [
          { href: "?punkt=laget", text: "Läget" },
          { href: "?punkt=insatser", text: "Insatser", current: "page" },
        ],
      }}
      previous={{ href: "?punkt=laget", text: "Läget" }}
      more={{ label: "Sidan", links: [{ href: "?punkt=insatser", text: "Visa på nytt" }] }}
    >
      <WallList
        lines={[
          {
            text: "Fältare går vid resecentrum",
            note: "Socialtjänsten, buren sedan v. 10",
            end: "3 dagar sen",
            strong: true,
          },
          { text: "Laga lampan <vid> dammen" },
        ]}
        rest="Två till står på sidan."
      />
    </Wall>
  ),
} satisfies ExampleSet;
