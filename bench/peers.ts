import { CHROMIUM, findProgram, installPrograms, type Program } from "#test/support/programs.ts";

/** What we are measured against and with. */
const NGINX: Program = { names: ["nginx"], package: "nginx-light" };
const WRK: Program = { names: ["wrk"], package: "wrk" };

/** Where the peers are; null for one that cannot be had here. */
export interface Peers {
  readonly nginx: string | null;
  readonly wrk: string | null;
  readonly chromium: string | null;
}

/** Finds the peers; on Debian as root installs what is missing. */
export function findPeers(): Peers {
  const wanted = [NGINX, WRK, CHROMIUM];
  for (const one of wanted) {
    try {
      installPrograms([one]);
    } catch {
      // Not to be had: the line it is needed for says so.
    }
  }
  const [nginx = null, wrk = null, chromium = null] = wanted.map(findProgram);
  return { nginx, wrk, chromium };
}
