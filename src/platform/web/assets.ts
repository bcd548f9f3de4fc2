import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
};

/** Address of a built file by its logical name, such as `site.css`; throws when the build did not make it. */
export function assetAddress(name: string): string {
  const entry = manifest()[name];
  if (entry === undefined) throw new Error(`dist/assets has no "${name}": run npm run build`);
  return `/assets/${entry.file}`;
}

/** A built file by its name with hash; null when there is none. Only names the build itself wrote are looked up. */
export async function readAsset(file: string): Promise<{ body: Buffer; mediaType: string } | null> {
  if (!Object.values(manifest()).some((entry) => entry.file === file)) return null;
  const ending = file.slice(file.lastIndexOf(".") + 1);
  const body = await readFile(join(packageRoot(), "dist", "assets", file));
  return { body, mediaType: MEDIA_TYPES[ending] ?? "application/octet-stream" };
}

type Manifest = Readonly<Record<string, { readonly file: string }>>;
let known: Manifest | undefined;

function manifest(): Manifest {
  known ??= JSON.parse(
    readFileSync(join(packageRoot(), "dist", "assets", "manifest.json"), "utf8"),
  ) as Manifest;
  return known;
}
