import type { ExampleSet } from "../example-set.ts";
import { DataTable } from "./DataTable.tsx";

export const examples = {
  sorted: () => (
    <DataTable
      id="table-measures"
      caption="Åtgärder 2022–2023"
      columns={[
        { title: "Åtgärd", sort: { href: "?sort=namn" } },
        { title: "Ansvarig" },
        { title: "Gjort", numeric: true, sort: { href: "?sort=-gjort", direction: "ascending" } },
        { title: "Lovat", numeric: true },
      ]}
      rows={[
        { cells: [<a href="#a">Kontroll med bromsprov</a>, "Polisen", "3", "4"] },
        { cells: ["Kvällar med polis och fältare", "Polisen", "14", "24"] },
        {
          cells: [
            "Utbildning för vuxna",
            "Socialförvaltningen",
            "612",
            <span class="hs-none">inget mål</span>,
          ],
        },
      ]}
    />
  ),
  hiddenEmpty: () => (
    <DataTable id="table-empty" caption="<Tom>" captionHidden columns={[{ title: "&" }]} rows={[]} />
  ),
} satisfies ExampleSet;
