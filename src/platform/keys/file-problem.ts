import { dirname } from "node:path";
import { OperatorError } from "#app/platform/errors.ts";

/** What went wrong with the key file, as one line that says what to do. */
export function fileProblem(error: unknown, file: string): OperatorError {
  const folder = dirname(file);
  switch (codeOf(error)) {
    case "ENOENT":
      return new OperatorError(
        `The key file ${file} cannot be created: the folder ${folder} does not exist. Run: mkdir -p -m 700 ${folder}`,
        1,
        error,
      );
    case "EROFS":
      return new OperatorError(
        `The key file ${file} cannot be created: ${folder} is read-only. Set HANDSLAG_KEYS to a file that exists, or to a folder that can be written.`,
        1,
        error,
      );
    case "EACCES":
    case "EPERM":
      return new OperatorError(
        `The key file ${file} cannot be opened: this user may not read it, or may not write in ${folder}.`,
        1,
        error,
      );
    case "ENOTDIR":
      return new OperatorError(`HANDSLAG_KEYS must name a file, and ${file} is not one.`, 1, error);
    case "ENOSPC":
    case "EDQUOT":
      return new OperatorError(
        `The key file ${file} cannot be created: there is no room left in ${folder}.`,
        1,
        error,
      );
    default:
      return new OperatorError(
        `The key file ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
        1,
        error,
      );
  }
}

/** The operating system's name for the fault, `"ENOENT"`; null when the error carries none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
