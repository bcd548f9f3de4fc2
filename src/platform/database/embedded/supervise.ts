import { OperatorError } from "#app/platform/errors.ts";
import { explainFailure } from "./failure.ts";
import type { Postmaster } from "./postmaster.ts";

/** A server that is started again when it ends by itself. */
export interface Supervision {
  /** Fulfilled when the server is gone for good although nobody stopped it. */
  readonly lost: Promise<OperatorError>;
  stop(): Promise<void>;
}

const MOST_RESTARTS = 5;
const WITHIN_MILLISECONDS = 60_000;

/** Watches over `first` and replaces it by `launch` when it ends unasked, at most five times a minute. */
export function supervise(
  first: Postmaster,
  launch: () => Promise<Postmaster>,
  { cluster, log }: { readonly cluster: string; readonly log: (line: string) => void },
): Supervision {
  let current = first;
  let stopping = false;
  const restarts: number[] = [];

  const watch = async (): Promise<OperatorError | null> => {
    for (;;) {
      const how = await current.ended;
      if (stopping) return null;
      restarts.push(performance.now());
      if (endsTooOften(restarts)) {
        return new OperatorError(
          `PostgreSQL ended ${restarts.length} times within a minute (last: ${how}). What was saved is safe. ` +
            `See its lines above for the reason, and start again.`,
        );
      }
      log(`PostgreSQL ended unexpectedly (${how}) and is started again.`);
      try {
        current = await launch();
      } catch (error) {
        return explainFailure("PostgreSQL could not start again", cluster, error);
      }
      if (stopping) await current.stop();
    }
  };

  const watched = watch();
  const never = new Promise<OperatorError>(() => {});
  return {
    lost: watched.then((error) => error ?? never),
    stop: async () => {
      stopping = true;
      await current.stop();
      await watched;
    },
  };
}

function endsTooOften(restarts: number[]): boolean {
  const since = performance.now() - WITHIN_MILLISECONDS;
  while ((restarts[0] ?? since) < since) restarts.shift();
  return restarts.length > MOST_RESTARTS;
}
