import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { describe, expect, it } from "vitest";

const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  rulesFor(root: string): IForbiddenRuleType[];
  options: Record<string, unknown>;
};

/** Rules that a few planted files cannot break, and why that is no hole. */
const NOT_PLANTED = new Set(["licences-from-the-list"]);

async function look(folder: string, root: string): Promise<ICruiseResult> {
  const result = await cruise(
    [folder],
    { ...config.options, validate: true, ruleSet: { forbidden: config.rulesFor(root) } },
    {},
    { tsConfig: extractTSConfig("tsconfig.json") },
  );
  return result.output as ICruiseResult;
}

function sourceFiles(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts")).length;
}

describe("architecture", () => {
  it("holds in src, and the checker saw every file", async () => {
    const { summary, modules } = await look("src", "src");
    const seen = modules.filter((module) => module.source.startsWith("src/")).length;
    expect(seen).toBeGreaterThanOrEqual(sourceFiles("src"));
    expect(summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
  }, 120_000);

  it("finds every planted fault by name", async () => {
    const { summary } = await look("test/planted/src", "test/planted/src");
    const found = new Set(summary.violations.map((one) => one.rule.name));
    const expected = config
      .rulesFor("src")
      .map((rule) => rule.name ?? "")
      .filter((name) => !NOT_PLANTED.has(name));
    expect([...found].sort()).toEqual(expect.arrayContaining(expected.sort()));
  }, 60_000);

  it("keeps every source file under 400 lines", async () => {
    const { readFileSync } = await import("node:fs");
    const long = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && name !== "schema/tables.ts")
      .filter((name) => readFileSync(`src/${name}`, "utf8").split("\n").length > 400);
    expect(long).toEqual([]);
  });
});
