import { readdirSync } from "node:fs";

/** Writes the list of text files as types, so that every key used in code is checked by the compiler. */
export function generateNamespaces(): string {
  const names = readdirSync("locales/sv")
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -5))
    .sort();
  const variable = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    "// Written from locales/sv by `UPDATE_LISTINGS=1 npx vitest run test/listings.test.ts`.",
    ...names.map((name) => `import type ${variable(name)} from "#locales/sv/${name}.json";`),
    "",
    "/** All namespaces, in one order. */",
    `export type Namespaces = [${names.map((name) => `"${name}"`).join(", ")}];`,
    "",
    'declare module "i18next" {',
    "  interface CustomTypeOptions {",
    `    defaultNS: "${names[0] ?? ""}";`,
    "    resources: {",
    ...names.map(
      (name) => `      ${variable(name) === name ? name : `"${name}"`}: typeof ${variable(name)};`,
    ),
    "    };",
    "  }",
    "}",
    "",
  ].join("\n");
}
