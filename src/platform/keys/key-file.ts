import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, link, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";
import { codeOf } from "./file-problem.ts";
import { type KeyMaterial, readKeyMaterial, writeKeyMaterial } from "./material.ts";

/** A key file is about 200 bytes; a larger file is something else, and is not read. */
const LARGEST = 4096;

/** The secrets in `file`; null when there is no such file. Throws `OperatorError` when it must not be used. */
export async function readKeyFile(file: string): Promise<KeyMaterial | null> {
  const handle = await openIfThere(file);
  if (handle === null) return null;
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new OperatorError(`HANDSLAG_KEYS must name a file, and ${file} is not one.`);
    // Windows keeps no such bits; there the folder's access list protects the file.
    if (process.platform !== "win32" && (status.mode & 0o077) !== 0) {
      throw new OperatorError(`Other users can read the key file ${file}. Run: chmod 600 ${file}`);
    }
    const material = status.size > LARGEST ? null : readKeyMaterial(await handle.readFile("utf8"));
    if (material === null) {
      throw new OperatorError(
        `The key file ${file} is damaged, or is not a Handslag key file. Restore it from a backup: without it no signature or sealed secret can be used.`,
      );
    }
    return material;
  } finally {
    await handle.close();
  }
}

/**
 * Writes the secrets to `file`, which only this user can read. The file appears whole or not at all, also
 * through a power failure. False when another process made it first; theirs is then the one that counts.
 */
export async function createKeyFile(file: string, material: KeyMaterial): Promise<boolean> {
  const unfinished = `${file}.${randomUUID()}.new`;
  try {
    await writeDurably(unfinished, writeKeyMaterial(material));
    // A link, unlike a renaming, never replaces what is there.
    await link(unfinished, file);
    await syncFolder(dirname(file));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, constants.O_RDONLY);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; it writes the entry through by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
