import type pg from "pg";
import type { KommunRegister } from "#app/access/kommun-register.ts";
import type { Clock } from "#app/platform/clock.ts";
import { asOwner } from "#app/platform/database/index.ts";
import type { Log } from "#app/routing/services.ts";
import { removeOldSummaries } from "./store.ts";

/** What forgetting works with for as long as the program runs. */
export interface Forgetting {
  readonly owner: pg.Pool;
  readonly kommuner: Pick<KommunRegister, "all">;
  readonly clock: Clock;
  readonly log: Log;
}

const HOUR = 3_600_000;

/**
 * Removes old summaries of police notices in every kommun, at once and every hour, also where nobody imports any more.
 * @returns ends it and waits for the round under way
 */
export function startForgetting(forgetting: Forgetting): () => Promise<void> {
  let round = forgetAll(forgetting);
  const timer = setInterval(() => {
    round = round.then(() => forgetAll(forgetting));
  }, HOUR);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}

async function forgetAll({ owner, kommuner, clock, log }: Forgetting): Promise<void> {
  for (const kommun of kommuner.all()) {
    try {
      await asOwner(owner, kommun.space, (tx) => removeOldSummaries(tx, clock.now()));
    } catch (error) {
      log.error({ kommun: kommun.code, error: String(error) }, "old police summaries not removed");
    }
  }
}
