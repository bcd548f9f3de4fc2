import type { ExampleSet } from "../example-set.ts";
import { ReportedTable } from "./ReportedTable.tsx";

const legend = {
  label: "Teckenförklaring",
  items: [
    { kind: "some", text: "4", words: "händelser" },
    { kind: "nothing", text: "0", words: "inget att rapportera" },
    { kind: "silent", text: "", words: "tyst" },
    { kind: "outside", text: "", words: "inte väntad" },
  ],
} as const;

export const examples = {
  threeWeeks: () => (
    <ReportedTable
      id="reported-weeks"
      caption="Vem som har rapporterat, vecka 51–1"
      corner="Rapportör"
      spans={[
        { text: "2025", columns: 2 },
        { text: "2026", columns: 1 },
      ]}
      columns={[
        { text: "51", spoken: "vecka 51" },
        { text: "52", spoken: "vecka 52" },
        { text: "1", spoken: "vecka 1" },
      ]}
      sums={["Veckor", "Händelser"]}
      rows={[
        {
          name: "Skolorna",
          cells: [
            { kind: "some", text: "4", spoken: "4 händelser" },
            { kind: "nothing", text: "0", spoken: "inget att rapportera" },
            { kind: "some", text: "12", spoken: "12 händelser" },
          ],
          sums: ["3 av 3", "16"],
        },
        {
          name: "Kollektivtrafiken",
          remark: "tyst i två veckor",
          cells: [
            { kind: "outside", text: "", spoken: "inte väntad" },
            { kind: "silent", text: "", spoken: "tyst" },
            { kind: "silent", text: "", spoken: "tyst" },
          ],
          sums: ["0 av 2", "0"],
        },
      ]}
      foot={{ title: "Alla", cells: ["1 av 1", "1 av 2", "1 av 2"], sums: ["3 av 5", "16"] }}
      legend={legend}
    />
  ),
  hiddenEmpty: () => (
    <ReportedTable
      id="reported-none"
      caption="<Tom>"
      corner="&"
      spans={[]}
      columns={[]}
      sums={[]}
      rows={[]}
      foot={{ title: "", cells: [], sums: [] }}
      legend={{ label: "", items: [] }}
    />
  ),
} satisfies ExampleSet;
