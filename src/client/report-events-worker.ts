/**
 * Lets the report page open without a network: that page and the files it is made of, nothing else. Online the
 * page always comes from the server; whoever has been signed out there loses the kept one.
 */
const SHELL = "handslag-rapportera";
const PAGE = "/arbeta/rapportera";
const PATIENCE_MS = 5000;

/** What is used of the worker's own surroundings, which the types of pages do not know. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
const worker = self as unknown as {
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === PAGE) event.respondWith(page(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

async function page(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(PAGE);
  const fresh = fetch(request).then(async (response) => {
    if (response.type === "opaqueredirect" || response.status === 403) await shell.delete(PAGE);
    else if (response.ok) await shell.put(PAGE, response.clone());
    return response;
  });
  if (kept === undefined) return fresh;
  return Promise.race([fresh.catch(() => kept), patience().then(() => kept)]);
}

async function asset(request: Request): Promise<Response> {
  const shell = await caches.open(SHELL);
  return (await shell.match(request)) ?? fetch(request);
}

/** A network that is there and answers nothing is no better than none. */
function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
}
