import type { UnitTable } from "./unit.ts";

/** Where organisations and bodies are reached. */
export const ADDRESS: Readonly<Record<UnitTable, string>> = {
  organisation: "/arbeta/organisation",
  body: "/arbeta/organisation/grupper",
};
