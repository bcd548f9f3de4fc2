import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import texts from "#locales/sv/tables.json" with { type: "json" };

const folder = import.meta.dirname;

function keysIn(object: object, path = ""): string[] {
  return Object.entries(object).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysIn(value, `${path}${key}.`) : [`tables:${path}${key}`],
  );
}

test("every text of the namespace is used here, and every text used here exists", () => {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test|\.fixture)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const used = sources.flatMap((source) => source.match(/tables:\w+\.\w+/g) ?? []);
  expect([...new Set(used)].sort()).toEqual(keysIn(texts).sort());
});
