import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

const linkFile = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes what npm does not store: the library links, which the package makes in an install script that careful people
 * switch off, and the right to execute, which some registries and archives lose.
 */
export function repairPrograms(directory: string): void {
  const links = linkFile.parse(JSON.parse(readFileSync(join(directory, "pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    const link = join(dirname(directory), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const name of ["initdb", "postgres"]) {
    const program = join(directory, "bin", name);
    if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  }
}

/**
 * Copies the programs to `target`, readable by all and owned by us, in place of the copies beside it: of an earlier
 * version, or one that was cut off. What only compilers need stays behind.
 */
export function copyPrograms(source: string, target: string): void {
  const home = dirname(target);
  const [kind = ""] = basename(target).split("-");
  for (const name of readdirSync(home)) {
    if (name.startsWith(`${kind}-`)) rmSync(join(home, name), { recursive: true });
  }
  const unfinished = `${target}.unfinished`;
  copyFolder(source, unfinished);
  renameSync(unfinished, target);
}

function copyFolder(source: string, target: string): void {
  mkdirSync(target);
  chmodSync(target, 0o755);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) copyFolder(from, to);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else if (!entry.name.endsWith(".a")) copyFile(from, to);
  }
}

function copyFile(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  chmodSync(to, statSync(from).mode & 0o100 ? 0o755 : 0o644);
}
