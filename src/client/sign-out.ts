import { SHELL } from "./report-events/shell.ts";

/**
 * Whoever has signed out leaves no staff page behind in the browser. What was written and not yet sent stays: it is
 * shown to and sent by its writer alone.
 */
if ("caches" in globalThis) void caches.delete(SHELL);
if ("serviceWorker" in navigator) {
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
}
