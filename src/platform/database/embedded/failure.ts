import { OperatorError } from "#app/platform/errors.ts";

/** Signs of known troubles in the words of PostgreSQL and the system, with what the operator should know and do. */
const TROUBLES: readonly (readonly [sign: RegExp, advice: string])[] = [
  [
    /no space left on device|ENOSPC|disk quota exceeded|EDQUOT/i,
    "the disk is full. What was saved is safe. Free some space and start again.",
  ],
  [
    /read-only file system|EROFS/i,
    "the folder is read-only. Nothing was changed. Mount it for writing or choose another data folder.",
  ],
  [
    /EACCES|EPERM|permission denied|operation not permitted/i,
    "this user may not write there. Nothing was changed. Give the user the folder (chown) or choose another data folder.",
  ],
  [
    /ENOTDIR|EEXIST/,
    "something that is not a folder stands in the way. Nothing was changed. Move it away or choose another data folder.",
  ],
  [
    /lock file ".*" already exists|pre-existing shared memory block/,
    "another PostgreSQL server still uses the data. Nothing was changed. Stop that server and start again.",
  ],
  [
    /cannot allocate memory|out of memory|could not create shared memory|ENOMEM/i,
    "the machine has too little memory left. The data is safe. Free some memory and start again.",
  ],
  [/^ended by signal/, "something ended it. What was saved is safe. Start again."],
];

const SERVER_REFUSED =
  "the data may be damaged. Nothing was deleted. Keep a copy of the folder; if a second start fails too, restore the latest backup.";

const SYSTEM_REFUSED = "the system refused. Nothing was deleted. Remove the cause and start again.";

/**
 * One line for the operator: what failed, where, why, what is safe and what to do. `evidence` is the error, or the
 * last lines the program wrote; it is kept as the cause. An `OperatorError` passes unchanged.
 */
export function explainFailure(what: string, where: string, evidence: unknown): OperatorError {
  if (evidence instanceof OperatorError) return evidence;
  const text = evidence instanceof Error ? evidence.message : String(evidence);
  const advice = TROUBLES.find(([sign]) => sign.test(text))?.[1];
  const fallback = evidence instanceof Error ? SYSTEM_REFUSED : SERVER_REFUSED;
  const reason = decisiveLine(text);
  const said = reason === "" ? "" : ` (${reason})`;
  const cause = evidence instanceof Error ? evidence : new Error(text);
  return new OperatorError(`${what} in ${where}: ${advice ?? fallback}${said}`, 1, cause);
}

/** The line that names the reason: PostgreSQL says PANIC or FATAL, initdb says "error:"; otherwise the last one. */
function decisiveLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const decisive = lines.find((line) => /\b(PANIC|FATAL):|error: /.test(line));
  return decisive ?? lines.findLast((line) => line !== "") ?? "";
}
