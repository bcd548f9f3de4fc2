import type pg from "pg";
import type { KommunRegister } from "#app/access/kommun-register.ts";
import type { Clock } from "#app/platform/clock.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { type GivePlace, sealLog } from "./seal-log.ts";

/** What the sealer needs for as long as the program runs. */
export interface Sealing {
  readonly owner: pg.Pool;
  readonly keys: InstallationKeys;
  readonly clock: Clock;
  readonly kommuner: Pick<KommunRegister, "all">;
  readonly log: { error(facts: Record<string, unknown>, message: string): void };
  readonly givePlace: GivePlace;
}

const PAUSE = 1000;

/** Every so many rounds, and first and last, the whole log is looked through for entries that came late. */
const THOROUGH_EVERY = 60;

/**
 * Seals the logs of all kommuner about every second. Several nodes may do so at once: they take turns.
 * @returns ends it after a last round, so that nothing committed is left unsealed
 */
export function startSealing(sealing: Sealing): () => Promise<void> {
  const failing = new Set<string>();
  let round = 0;
  let stopped = false;
  let underway = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const sealAll = async (thorough: boolean): Promise<void> => {
    for (const kommun of sealing.kommuner.all()) await sealOne(sealing, kommun, thorough, failing);
  };
  const rounds = async (): Promise<void> => {
    await sealAll(round++ % THOROUGH_EVERY === 0);
    if (!stopped) wait();
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      underway = rounds();
    }, PAUSE);
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await underway;
    await sealAll(true);
  };
}

/** A fault is told once and the next round tries again: the log must not stop because of one bad second. */
async function sealOne(
  sealing: Sealing,
  kommun: ReturnType<KommunRegister["all"]>[number],
  thorough: boolean,
  failing: Set<string>,
): Promise<void> {
  const { owner, keys, givePlace, log } = sealing;
  try {
    const now = sealing.clock.now();
    const { altered } = await sealLog({ owner, keys, kommun, now, givePlace, thorough });
    for (const entry of altered) {
      log.error({ kommun: kommun.code, entry }, "log entry was altered before it was sealed");
    }
    failing.delete(kommun.code);
  } catch (error) {
    if (!failing.has(kommun.code)) log.error({ kommun: kommun.code, error: String(error) }, "log not sealed");
    failing.add(kommun.code);
  }
}
