import { readFile, stat } from "node:fs/promises";
import {
  type ExchangeProblem,
  type Incoming,
  LARGEST_FILE,
  problemSentence,
  readDocument,
  samePromise,
  tooLarge,
} from "#app/features/publication/exchange/index.ts";
import { OperatorError } from "#app/platform/errors.ts";

/** Lines told of one file; the rest is counted. */
const TOLD = 20;

/**
 * Reads promise files, all of them before anything is done with one. Tells every problem and warning on a line of
 * its own with file, place, what was found and what helps. Throws `OperatorError` when any file cannot be used.
 */
export async function readPromiseFiles(
  files: readonly string[],
  tell: (line: string) => void,
): Promise<readonly Incoming[]> {
  const incoming: Incoming[] = [];
  let bad = 0;
  for (const file of files) {
    const reading = await readOne(file);
    if (typeof reading === "string") {
      tell(`${file}: ${reading}`);
      bad += 1;
      continue;
    }
    tellAll(file, reading.warnings, tell);
    if (reading.content === null) {
      tellAll(file, reading.problems, tell);
      bad += 1;
    } else incoming.push({ file, content: reading.content });
  }
  if (bad > 0)
    throw new OperatorError(`Nothing was imported: ${bad} of ${counted(files.length)} cannot be used.`);
  const twice = samePromise(incoming);
  if (twice !== null) {
    const [{ file, content }, { file: other }] = twice;
    throw new OperatorError(
      `${file} and ${other} are both about "${content.title}". Nothing was imported; leave one out.`,
    );
  }
  return incoming;
}

async function readOne(file: string): Promise<ReturnType<typeof readDocument> | string> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return "this is no file. Name the files themselves, such as loften/*.json.";
    return facts.size > LARGEST_FILE ? tooLarge(facts.size) : readDocument(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "there is no such file.";
    if (code === "EACCES") return "the file may not be read by this user.";
    throw error;
  }
}

function tellAll(file: string, problems: readonly ExchangeProblem[], tell: (line: string) => void): void {
  for (const problem of problems.slice(0, TOLD)) {
    tell([file, problem.path, problemSentence(problem)].filter((part) => part !== "").join(": "));
  }
  if (problems.length > TOLD) tell(`${file}: and ${problems.length - TOLD} more.`);
}

/** "1 file", "6 files". */
export function counted(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}
