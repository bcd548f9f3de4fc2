import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

/** Rooms whose public functions carry an example that runs. */
const ROOMS = ["src/statistics", "src/geography"];
const COMMENT = /\/\*\*[\s\S]*?\*\/\nexport (?:async )?(?:function|class|const) (\w+)/g;
const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(?:test|d)\.ts$|fixtures\/|(?:^|\/)index\.ts$/.test(name))
    .map((name) => `${room}/${name}`),
);

interface Example {
  readonly of: string;
  readonly lines: readonly string[];
}

describe.each(files)("%s", (file) => {
  const source = readFileSync(file, "utf8");
  const examples = examplesIn(source);

  it("shows by an example what its method does", () => {
    const isMethod = /^export function (?!draw)/m.test(source);
    expect(isMethod && examples.length === 0 ? `${file} has no @example` : "").toBe("");
  });

  it.each(examples)("gives what the example of $of says", async ({ lines }) => {
    const names = { ...(await around(file)), ...((await import(`../${file}`)) as object) };
    const claims: string[] = [];
    const check = (value: unknown, text: string): void => {
      claims.push(text);
      expectClose(value, text);
    };
    const code = lines.map(asCheck).join("\n");
    runInNewContext(code, { ...names, check });
    expect(claims.length).toBeGreaterThan(0);
  });
});

/** What an example may use beside its own file: the room's results and distributions, and the front door of its folder. */
async function around(file: string): Promise<object> {
  const door = `${dirname(file)}/index.ts`;
  return {
    ...(await import("#app/statistics/index.ts")),
    ...(await import("#app/statistics/distributions/index.ts")),
    ...(existsSync(door) ? ((await import(`../${door}`)) as object) : {}),
  };
}

/** Code below `@example` in the comments of exported things, up to the next tag or the end. */
function examplesIn(source: string): Example[] {
  return [...source.matchAll(COMMENT)].flatMap(([comment, of = ""]) =>
    comment
      .split("@example")
      .slice(1)
      .map((text) => ({
        of,
        lines: (text.split(/\n \* @|\*\//)[0] ?? "")
          .split("\n")
          .map((line) => line.replace(/^ \* ?/, ""))
          .filter((line) => line.trim() !== ""),
      })),
  );
}

/** `wilson(15, 148).estimate // → 0.1014` becomes a check; other lines run as they stand. */
function asCheck(line: string): string {
  const [code = "", wanted] = line.split(/ *\/\/ → /);
  return wanted === undefined ? code : `check((${code.replace(/;$/, "")}), ${JSON.stringify(wanted)});`;
}

/** Numbers agree to the decimals written; the rest agrees as written. A part of an object may be shown. */
function expectClose(value: unknown, text: string): void {
  const decimals = Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits = ""]) => digits.length));
  const wanted: unknown = runInNewContext(`(${text})`);
  expect(rounded(value, decimals)).toEqual(shapedAs(rounded(wanted, decimals)));
}

function rounded(value: unknown, decimals: number): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toFixed(decimals)) + 0 : value;
  if (ArrayBuffer.isView(value)) return rounded([...(value as Float64Array)], decimals);
  if (Array.isArray(value)) return value.map((one) => rounded(one, decimals));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rounded(one, decimals)]));
}

function shapedAs(wanted: unknown): unknown {
  return typeof wanted === "object" && wanted !== null && !Array.isArray(wanted)
    ? expect.objectContaining(wanted)
    : wanted;
}
