const NAME = "handslag-rapportera";

/**
 * Does `work` while no other window of this browser does such work. While another one does: waits for it, or with
 * `patient` false gives null at once.
 */
export async function alone<Result>(work: () => Promise<Result>, patient: boolean): Promise<Result | null> {
  if (!("locks" in navigator)) return work();
  return navigator.locks.request(NAME, { ifAvailable: !patient }, (lock) => (lock === null ? null : work()));
}
