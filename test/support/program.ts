import { type ChildProcess, spawn } from "node:child_process";

/** What a command of `handslag` did. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** A server that is up. */
export interface Server {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything it has told the operator so far. */
  told(): string;
  /** How it ended. */
  readonly ended: Promise<Ended>;
}

const READY = /Handslag is at (http:\S+)/;

/** Runs one command to its end. */
export function handslag(words: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return begin(words, environment).ended;
}

/** Starts a server and waits until it says where it is; throws with what it told when it ends before. */
export async function startServer(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Server> {
  const { process: child, told, ended } = begin(["start", "--port", "0", ...words], environment);
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const [, address] = READY.exec(told()) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stderr?.on("data", look);
    void ended.then(() => reject(new Error(`The server ended before it was up:\n${told()}`)));
  });
  return { url, process: child, told, ended };
}

function begin(words: readonly string[], environment: Record<string, string>) {
  // The test runner has a BASE_URL of its own, which is not ours.
  const env = { ...process.env, BASE_URL: "", ...environment };
  const child = spawn(process.execPath, ["dist/cli.js", ...words], { env });
  let out = "";
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, out, told: said }));
  });
  return { process: child, told: () => said, ended };
}
