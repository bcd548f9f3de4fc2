import { median, perSecond, ratio, spreadOf } from "./figures.ts";
import { startNginx } from "./nginx.ts";
import type { Peers } from "./peers.ts";
import { type Press, pressByAutocannon, pressByWrk } from "./press.ts";
import { withProgram } from "./program.ts";
import { publicPages } from "./public-pages.ts";
import { beside, type Measurement, skipped, verdictOf } from "./row.ts";
import { ask } from "./wire.ts";

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 7;
const GOAL = 0.6;

/** The published promise page from our memory against nginx with the same bytes, by turns in the same run. */
export async function measurePublishedPage({ nginx, wrk }: Peers): Promise<Measurement> {
  const title = "Published page";
  const about = {
    what: `Published promise page, ${CONNECTIONS} connections`,
    against: "nginx, same bytes",
    goal: `≥ ${GOAL}`,
  };
  if (nginx === null) return { title, rows: [skipped(about, "nginx is not to be had here")], how: [] };
  const press = wrk === null ? pressByAutocannon : pressByWrk(wrk);
  const { rounds, bytes } = await pressBoth(nginx, press);
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs);
  return {
    title,
    rows: [
      {
        ...about,
        measured: ratio(median(ratios)),
        spread: spreadOf(ratios, ratio),
        verdict: verdictOf(median(ratios) >= GOAL),
      },
      beside(
        "Handslag, answers a second",
        rounds.map(({ ours }) => ours),
        perSecond,
      ),
      beside(
        "nginx, answers a second",
        rounds.map(({ theirs }) => theirs),
        perSecond,
      ),
    ],
    how: [
      `The page (${bytes} bytes, brotli) is fetched once; nginx gets that body as a static file with every header of ours (one worker, sendfile, open file cache, no log).`,
      `${ROUNDS} rounds of ${SECONDS} s on each side by turns, who goes first changing, after a round that does not count; pressed by ${wrk === null ? "autocannon" : "wrk"} on the same machine. The ratio is the median of the rounds' ratios.`,
    ],
  };
}

interface Round {
  readonly ours: number;
  readonly theirs: number;
}

function pressBoth(nginx: string, press: Press): Promise<{ rounds: readonly Round[]; bytes: number }> {
  return withProgram(async ({ address }, folder) => {
    const path = (await publicPages(address)).find(({ name }) => name === "promise")?.path ?? "/";
    const page = `${address}${path}`;
    const answer = await ask(page, { headers: { "Accept-Encoding": "br" } });
    const peer = await startNginx(nginx, answer, folder);
    try {
      const same = await ask(peer.address, { headers: { "Accept-Encoding": "br" } });
      if (!same.body.equals(answer.body)) throw new Error("nginx serves other bytes");
      const load = { connections: CONNECTIONS, seconds: SECONDS };
      const rounds: Round[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const first = await press(round % 2 === 0 ? page : peer.address, load);
        const second = await press(round % 2 === 0 ? peer.address : page, load);
        rounds.push(round % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first });
      }
      return { rounds: rounds.slice(1), bytes: answer.body.length };
    } finally {
      await peer.stop();
    }
  });
}
