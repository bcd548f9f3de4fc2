import { setTimeout as pause } from "node:timers/promises";

const STEP_MILLISECONDS = 10;

/** Waits until `condition` holds and says whether it did within `milliseconds`. Checks at once, then a hundred times a second. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await pause(STEP_MILLISECONDS);
  }
  return true;
}
