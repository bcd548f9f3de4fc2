import type { Incoming } from "../incoming/incoming.ts";
import { EMPTY_MAPPING, type Mapping, type Role } from "./mapping.ts";

/** Titles that statistical offices use, for each part; the first that a file has is proposed. */
const USUAL: Readonly<Partial<Record<Role, readonly string[]>>> = {
  indicator: ["contentscode", "kpi", "indikator"],
  area: [
    "kommunkod",
    "kommun_kod",
    "regionkod",
    "region",
    "municipality",
    "deso",
    "kommun",
    "område",
    "lanskod",
  ],
  period: ["tid", "period", "månad", "manad", "år", "ar", "year", "datum"],
  value: ["value", "värde", "varde", "antal", "andel"],
  base: ["bas", "base", "befolkning", "antal svar", "n"],
  standardError: ["medelfel", "standardfel", "standard error", "se"],
  sex: ["kon", "kön", "gender", "sex"],
  age: ["alder", "ålder", "age"],
};

/** A mapping to begin with, from the titles of a file. The person looks at it before anything is read by it. */
export function suggestMapping({ columns }: Incoming): Mapping {
  const find = (names: readonly string[] = []): string[] => {
    const found = names.flatMap((name) => columns.filter((title) => title.toLocaleLowerCase("sv") === name));
    return found.slice(0, 1);
  };
  const chosen = Object.fromEntries(
    Object.keys(EMPTY_MAPPING.columns).map((role) => [role, find(USUAL[role as Role])]),
  ) as Mapping["columns"];
  const [period] = chosen.period;
  const second = /^(?:år|ar|year)$/i.test(period ?? "")
    ? find(["månad", "manad", "month", "kvartal", "vecka"])
    : [];
  const rows =
    chosen.value.length === 0 && period?.toLocaleLowerCase("sv") === "datum" ? "incidents" : "values";
  return { ...EMPTY_MAPPING, rows, columns: { ...chosen, secondPeriod: second } };
}
