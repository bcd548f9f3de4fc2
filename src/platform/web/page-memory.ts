import type { IncomingMessage, ServerResponse } from "node:http";
import { type Clock, todayBy } from "../clock.ts";
import type { IsoDate } from "../iso-date.ts";
import {
  type CompressedAnswer,
  compress,
  contentEncoding,
  type Encoding,
  encodingFor,
} from "./compressed.ts";
import { readPlainRequest } from "./plain-request.ts";
import { WireAnswer } from "./wire-answer.ts";

const LOOK_EVERY_MS = 1000;
const MOST_HOSTS = 400;
/** How long a connection waits for the next request, as it is told to the visitor. */
export const KEPT_ALIVE_MS = 5000;

/** What is kept of an answer. */
export interface KeptAnswer {
  readonly answer: CompressedAnswer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Published pages and assets in memory, compressed, sent before any framework is asked. A page is kept until
 * something is published in its space or the day changes ("76 days left" is true for one day).
 */
export class PageMemory {
  readonly #pages = new Map<string, Map<string, Ready>>();
  readonly #generations = new Map<string, number>();
  readonly #mostPages: number;
  readonly #clock: Clock;
  #keeping = false;
  #day: IsoDate;
  #lookAgainAt = 0;

  constructor(clock: Clock, options: { mostPages?: number } = {}) {
    this.#clock = clock;
    this.#day = todayBy(clock);
    this.#mostPages = options.mostPages ?? 20_000;
  }

  /** While nobody tells us of publications we keep nothing. */
  setKeeping(keeping: boolean): void {
    this.#keeping = keeping;
    if (!keeping) this.forgetAll();
  }

  /** Taken before a page is made, so that a publication meanwhile is noticed. */
  generation(space: string): number {
    return this.#generations.get(space) ?? 0;
  }

  /** Compresses and, when nothing was published since `generation`, keeps. */
  async keep(
    key: { host: string; path: string; space: string; generation: number },
    body: Buffer,
    headers: Record<string, string>,
  ): Promise<KeptAnswer> {
    const answer = await compress(body);
    const kept = { answer, headers };
    if (this.#keeping && this.generation(key.space) === key.generation) {
      const pages = this.#pages.get(key.host) ?? new Map<string, Ready>();
      this.#pages.set(key.host, pages);
      if (pages.size >= this.#mostPages) pages.clear();
      // A visitor may send any host name; made-up ones must not fill the memory.
      if (this.#pages.size > MOST_HOSTS) this.#pages.clear();
      pages.set(key.path, { space: key.space, forms: readyForms(kept) });
    }
    return kept;
  }

  /** Something was published in `space`. */
  forget(space: string): void {
    this.#generations.set(space, this.generation(space) + 1);
    for (const pages of this.#pages.values()) {
      for (const [path, ready] of pages) if (ready.space === space) pages.delete(path);
    }
  }

  /** Everything may be out of date. */
  forgetAll(): void {
    for (const space of this.#generations.keys()) this.forget(space);
    this.#pages.clear();
  }

  /** Answers from memory; false when the page is not there and must be made. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    const { host = "", "accept-encoding": encoding, "if-none-match": known } = request.headers;
    const form = this.#find(host, request.url ?? "", encoding, this.#clock.now().getTime());
    if (form === null) return false;
    if (known === form.etag) response.writeHead(304, form.unchanged).end();
    else response.writeHead(200, form.headers).end(request.method === "HEAD" ? undefined : form.body);
    return true;
  }

  /** The whole answer to a plain request, as bytes; null when it is not plain, or the page must be made. */
  answer(chunk: Buffer): Buffer | null {
    const request = readPlainRequest(chunk);
    if (request === null) return null;
    const now = this.#clock.now().getTime();
    const form = this.#find(request.host, request.path, request.acceptEncoding, now);
    if (form === null) return null;
    if (request.ifNoneMatch === form.etag) {
      form.wireUnchanged ??= new WireAnswer(304, form.unchanged, null, KEPT_ALIVE_MS);
      return form.wireUnchanged.at(now);
    }
    form.wire ??= new WireAnswer(200, form.headers, form.body, KEPT_ALIVE_MS);
    return form.wire.at(now);
  }

  #find(host: string, path: string, acceptEncoding: string | undefined, now: number): Form | null {
    this.#turnDay(now);
    return this.#pages.get(host)?.get(path)?.forms[encodingFor(acceptEncoding)] ?? null;
  }

  // Once a second is enough: working out the Swedish day costs more than answering.
  #turnDay(now: number): void {
    if (now < this.#lookAgainAt && now > this.#lookAgainAt - LOOK_EVERY_MS * 2) return;
    this.#lookAgainAt = now + LOOK_EVERY_MS;
    const today = todayBy(this.#clock);
    if (today === this.#day) return;
    this.#day = today;
    this.forgetAll();
  }
}

interface Form {
  readonly etag: string;
  readonly body: Buffer;
  readonly headers: string[];
  readonly unchanged: string[];
  /** As they go over the wire, put together for the first who asks. */
  wire?: WireAnswer;
  wireUnchanged?: WireAnswer;
}

interface Ready {
  readonly space: string;
  readonly forms: Readonly<Record<Encoding, Form>>;
}

function readyForms(kept: KeptAnswer): Record<Encoding, Form> {
  return {
    plain: readyForm(kept, "plain"),
    brotli: readyForm(kept, "brotli"),
    gzip: readyForm(kept, "gzip"),
  };
}

function readyForm(kept: KeptAnswer, encoding: Encoding): Form {
  const body = kept.answer[encoding];
  const { etag, headers } = headersFor(kept, encoding);
  const flat = Object.entries(headers).flat();
  const unchanged = Object.entries(headers)
    .filter(([name]) => !/^content-(length|encoding|type)$/i.test(name))
    .flat();
  return { etag, body, headers: [...flat, "Content-Length", String(body.length)], unchanged };
}

/** Headers of one form of a kept answer. Each form has its own ETag, as a strong one must. */
export function headersFor(
  kept: KeptAnswer,
  encoding: Encoding,
): { etag: string; headers: Record<string, string> } {
  const wire = contentEncoding(encoding, kept.answer);
  const etag = wire === null ? kept.answer.etag : `${kept.answer.etag.slice(0, -1)}-${wire}"`;
  const headers: Record<string, string> = { ...kept.headers, ETag: etag, Vary: "Accept-Encoding" };
  if (wire !== null) headers["Content-Encoding"] = wire;
  return { etag, headers };
}
