import type { WantedColumn } from "#app/platform/tables/index.ts";

/** One column of a table of inhabitants. */
export type InhabitantColumn = "code" | "day" | "inhabitants" | "source";

/** The columns of a table of inhabitants. */
export const INHABITANT_COLUMNS: readonly WantedColumn<InhabitantColumn>[] = [
  {
    key: "code",
    title: "Kod",
    aliases: ["Områdeskod", "DeSO", "RegSO", "Desokod", "Regsokod", "Kommunkod", "Region", "Område"],
    required: true,
  },
  { key: "day", title: "Dag", aliases: ["Datum", "År"], required: true },
  {
    key: "inhabitants",
    title: "Invånare",
    aliases: ["Antal invånare", "Folkmängd", "Befolkning", "Antal"],
    required: true,
  },
  { key: "source", title: "Källa", required: false },
];
