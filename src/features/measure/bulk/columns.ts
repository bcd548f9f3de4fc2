import type { WantedColumn, WrittenColumn } from "#app/platform/tables/index.ts";

/** One column of the file of measures, out and in. */
export type ColumnKey =
  | "id"
  | "externalId"
  | "title"
  | "description"
  | "accountable"
  | "partners"
  | "responsible"
  | "responsibleTitle"
  | "startsOn"
  | "dueOn"
  | "direction"
  | "number"
  | "unit"
  | "plannedHours"
  | "plannedCost"
  | "programme"
  | "items"
  | "evidenceNote"
  | "stoppedOn"
  | "stopReason";

interface FileColumn extends WantedColumn<ColumnKey>, WrittenColumn {}

/** The columns in the order of the file, each by its plain Swedish title. */
export const COLUMNS: readonly FileColumn[] = [
  column("id", "Nummer i Handslag", { width: 38 }),
  column("externalId", "Eget nummer", { width: 14 }),
  column("title", "Namn", { aliases: ["Åtgärd", "Titel"], width: 40 }),
  column("description", "Beskrivning", { width: 50 }),
  column("accountable", "Ansvarig organisation", { aliases: ["Ansvarig"] }),
  column("partners", "Tillsammans med"),
  column("responsible", "Person som ansvarar", { aliases: ["Ansvarig person"] }),
  column("responsibleTitle", "Titel eller roll", { aliases: ["Roll"] }),
  column("startsOn", "Första dag", { aliases: ["Start"], kind: "day" }),
  column("dueOn", "Sista dag", { aliases: ["Slut"], kind: "day" }),
  column("direction", "Minst eller högst"),
  column("number", "Antal", { kind: "number" }),
  column("unit", "Vad som räknas", { aliases: ["Enhet"], width: 20 }),
  column("plannedHours", "Planerade timmar", { kind: "number" }),
  column("plannedCost", "Planerade kronor", { kind: "number" }),
  column("programme", "Program"),
  column("items", "Löften", { aliases: ["Löfte"] }),
  column("evidenceNote", "Det här vet vi om metoden", { aliases: ["Kunskap"], width: 50 }),
  column("stoppedOn", "Stoppad dag", { kind: "day" }),
  column("stopReason", "Varför den stoppades", { width: 40 }),
];

/** The title of a column in the file. */
export function titleOfColumn(key: ColumnKey): string {
  return COLUMNS.find((one) => one.key === key)?.title ?? key;
}

function column(key: ColumnKey, title: string, more: Partial<FileColumn> = {}): FileColumn {
  return { key, title, required: false, ...more };
}
