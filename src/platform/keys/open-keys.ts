import { OperatorError } from "#app/platform/errors.ts";
import { fileProblem } from "./file-problem.ts";
import { InstallationKeys } from "./installation-keys.ts";
import { createKeyFile, readKeyFile } from "./key-file.ts";
import { type KeyMaterial, newKeyMaterial, readKeyMaterial } from "./material.ts";

/** Where the keys are: in a file, made on the first start, or given as the content of such a file. */
export type KeySource = { readonly file: string } | { readonly material: string };

const INLINE = "inline:";

/**
 * Reads the setting `HANDSLAG_KEYS`: the path of the key file, or `inline:` followed by its content for
 * platforms that hand out secrets through the environment.
 */
export function keySource(setting: string): KeySource {
  return setting.startsWith(INLINE) ? { material: setting.slice(INLINE.length) } : { file: setting };
}

/**
 * Opens the installation's keys; a file that is not there is made, dated `now`. Throws `OperatorError`, in
 * one line that tells what to do, when the keys are damaged, open to others or out of reach.
 */
export async function openKeys(source: KeySource, now: Date = new Date()): Promise<InstallationKeys> {
  if ("material" in source) {
    const material = readKeyMaterial(source.material);
    if (material === null) {
      throw new OperatorError("HANDSLAG_KEYS=inline:… is not the content of a Handslag key file.", 2);
    }
    return new InstallationKeys(material);
  }
  try {
    return new InstallationKeys(await readOrCreate(source.file, now));
  } catch (error) {
    throw error instanceof OperatorError ? error : fileProblem(error, source.file);
  }
}

async function readOrCreate(file: string, now: Date): Promise<KeyMaterial> {
  const existing = await readKeyFile(file);
  if (existing !== null) return existing;
  const fresh = newKeyMaterial(now);
  if (await createKeyFile(file, fresh)) return fresh;
  const winner = await readKeyFile(file);
  if (winner === null)
    throw new OperatorError(`The key file ${file} was removed while it was being created.`);
  return winner;
}
