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
    let how = await current.ended;
    let failure: OperatorError | null = null;
    for (;;) {
      if (stopping) return null;
      restarts.push(performance.now());
      if (endsTooOften(restarts)) return failure ?? gaveUp(how);
      log(`PostgreSQL ended unexpectedly (${how}) and is started again.`);
      try {
        current = await launch();
        failure = null;
        if (stopping) await current.stop();
        how = await current.ended;
      } catch (error) {
        failure = explainFailure("PostgreSQL could not start again", cluster, error);
        how = failure.message;
      }
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

function gaveUp(how: string): OperatorError {
  return new OperatorError(
    `PostgreSQL ended more than ${MOST_RESTARTS} times within a minute (last: ${how}). What was saved is safe. ` +
      `The lines it wrote tell the reason; start again when it is removed.`,
  );
}

function endsTooOften(restarts: number[]): boolean {
  const since = performance.now() - WITHIN_MILLISECONDS;
  while ((restarts[0] ?? since) < since) restarts.shift();
  return restarts.length > MOST_RESTARTS;
}
