import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the installed package: where `locales/`, `migrations/` and `dist/` lie, from source and from bundle alike. */
export function packageRoot(): string {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)));
  return root;
}

let root: string | undefined;

function findRoot(folder: string): string {
  if (existsSync(join(folder, "migrations")) && existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("The package folder with migrations/ was not found");
  return findRoot(parent);
}
