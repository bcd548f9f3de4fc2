import { Agent } from "node:http";
import { between, pick } from "#example/random.ts";
import { ask } from "./wire.ts";

/** A connection is left before the server closes it (5 s), so that no request meets a closed door. */
const IDLE_MS = 4000;

/** A page asked for: which, and milliseconds until its last byte. */
export interface Visit {
  readonly page: string;
  readonly milliseconds: number;
}

/** Who visits what. Every answer must be 200. */
export interface Crowd {
  readonly address: string;
  readonly cookies: readonly string[];
  readonly pages: readonly [string, ...string[]];
  readonly random: () => number;
}

/**
 * People who read and click: `perSecond` visits a second in all, at moments drawn at random (independent people,
 * Poisson), whether or not earlier answers have come. Nobody waits for anybody, so no slow answer hides the next.
 */
export async function crowdOfPeople(crowd: Crowd, perSecond: number, seconds: number): Promise<Visit[]> {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  const moments = Array.from({ length: perSecond * seconds }, () => crowd.random() * seconds * 1000).toSorted(
    (a, b) => a - b,
  );
  const begun = performance.now();
  const visits: Promise<Visit>[] = [];
  for (const moment of moments) {
    const wait = begun + moment - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const user = crowd.cookies[between(crowd.random, 0, crowd.cookies.length - 1)];
    visits.push(visit(crowd, agent, user));
  }
  const done = await Promise.all(visits);
  agent.destroy();
  return done;
}

/** As many as there are cookies, each asking for the next page in the moment the last one came: never a pause. */
export async function closedLoop(crowd: Crowd, seconds: number): Promise<Visit[]> {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
  const until = performance.now() + seconds * 1000;
  const loops = crowd.cookies.map(async (cookie) => {
    const done: Visit[] = [];
    while (performance.now() < until) done.push(await visit(crowd, agent, cookie));
    return done;
  });
  const done = (await Promise.all(loops)).flat();
  agent.destroy();
  return done;
}

async function visit({ address, pages, random }: Crowd, agent: Agent, cookie = ""): Promise<Visit> {
  const page = pick(random, pages);
  const begun = performance.now();
  const { status } = await ask(`${address}${page}`, { agent, headers: { Cookie: cookie } });
  if (status !== 200) throw new Error(`${page} answered ${status}`);
  return { page, milliseconds: performance.now() - begun };
}
