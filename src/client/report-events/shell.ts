/** The kept page and its files; the worker reads from here, and signing out takes it away. */
export const SHELL = "handslag-rapportera";

/**
 * Keeps the page and the files it is made of, so that it opens without a network. The worker reaches this page and
 * no other.
 */
export async function keepShell(page: string, worker: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(worker, { scope: page });
  const parts = document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
    'link[href^="/assets/"], script[src^="/assets/"]',
  );
  const wanted = [...parts].map((part) => ("href" in part ? part.href : part.src));
  const shell = await caches.open(SHELL);
  const known = new Set((await shell.keys()).map(({ url }) => url));
  const pageAddress = new URL(page, location.origin).href;
  for (const url of known) if (url !== pageAddress && !wanted.includes(url)) await shell.delete(url);
  await shell.addAll(wanted.filter((url) => !known.has(url)));
  if (!known.has(pageAddress)) await shell.add(pageAddress);
}
