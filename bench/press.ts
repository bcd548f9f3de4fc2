import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

/** Keeps `connections` busy with one address for a while; answers a second. Throws when anything but 200 came back. */
export type Press = (address: string, load: { connections: number; seconds: number }) => Promise<number>;

const Said = z.object({
  requests: z.object({ average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

const ENCODING = "Accept-Encoding: br";

/** By `wrk`, one thread: fast enough that the server is what is measured. */
export function pressByWrk(program: string): Press {
  return async (address, { connections, seconds }) => {
    const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "60s", "-H", ENCODING, address];
    const { stdout } = await run(program, args);
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${address}: ${stdout}`);
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  };
}

/** By `autocannon` where there is no wrk: slower than the servers, so both sides look more alike than they are. */
export const pressByAutocannon: Press = async (address, { connections, seconds }) => {
  const program = createRequire(import.meta.url).resolve("autocannon");
  const args = [program, "-c", String(connections), "-d", String(seconds), "-H", ENCODING, "-j", address];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 16_000_000 });
  const said = Said.parse(JSON.parse(stdout));
  if (said.non2xx > 0 || said.errors > 0) throw new Error(`${address}: not every answer was 200`);
  return said.requests.average;
};
