import type { ExampleSet } from "../example-set.ts";
import { Pager, Pagination } from "./Pagination.tsx";

export const examples = {
  middle: () => (
    <Pagination
      label="Sidor"
      previous={{ href: "?sida=2", text: "Föregående" }}
      next={{ href: "?sida=4", text: "Nästa" }}
      pages={[
        { href: "?sida=1", text: "1" },
        { href: "?sida=2", text: "2" },
        { href: "?sida=3", text: "3", current: "page" },
        null,
        { href: "?sida=9", text: "9" },
      ]}
    />
  ),
  neighbours: () => (
    <Pager
      label="Andra löften"
      links={[
        { kind: "Föregående", href: "#2-1", text: "2.1 Göra det säkrare att cykla och gå" },
        { kind: "Tillbaka", href: "#alla", text: "Alla sex löften" },
      ]}
    />
  ),
  hiddenMarkup: () => <Pagination label="<b>" pages={[{ href: '"', text: "<script>" }]} />,
} satisfies ExampleSet;
