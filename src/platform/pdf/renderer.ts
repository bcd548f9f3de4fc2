import { Worker } from "node:worker_threads";
import type { PdfDocument } from "./document.ts";
import type { JsonValue } from "./printable.ts";
import type { PdfStandard, PdfTemplate, RenderReply, RenderRequest } from "./protocol.ts";

/** Makes PDF documents in a thread of its own, one at a time, in the order they were asked for. */
export interface PdfRenderer {
  /**
   * Sets a report of the house, or any `data` by Typst source of your own. Rejects with an `Error` that
   * holds the compiler's own words: for the log, never for the visitor.
   */
  renderPdf(template: "document", data: PdfDocument, options: PdfOptions): Promise<Uint8Array>;
  renderPdf(template: { readonly source: string }, data: JsonValue, options: PdfOptions): Promise<Uint8Array>;
  /** Ends the thread; documents still waiting are rejected. */
  stop(): Promise<void>;
}

/** `files` are pictures by the name that the data uses; words in an SVG are set in the typeface of the house. */
export interface PdfOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly standard: PdfStandard;
}

/** Limits of a renderer: milliseconds for one document, megabytes of memory for its thread. */
export interface PdfLimits {
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
}

interface Job {
  readonly request: RenderRequest;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a renderer. Its thread starts with the first document and again after a crash. */
export function startPdf(limits: PdfLimits = {}): PdfRenderer {
  const { timeLimit = 30_000, memoryLimit = 512 } = limits;
  const waiting: Job[] = [];
  let current: { job: Job; timer: NodeJS.Timeout } | null = null;
  let worker: Worker | null = null;
  let stopped = false;

  function next(): void {
    if (current !== null || stopped) return;
    const job = waiting.shift();
    if (job === undefined) {
      worker?.unref();
      return;
    }
    worker ??= begin();
    worker.ref();
    current = { job, timer: setTimeout(tooSlow, timeLimit) };
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(job.request);
    } catch (error) {
      // Data that no thread can be sent, a function for instance.
      settle((failed) => failed.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  function begin(): Worker {
    const started = new Worker(...entry(memoryLimit));
    started.on("message", (reply: RenderReply) => {
      if (started !== worker) return;
      settle((job) => ("pdf" in reply ? job.resolve(reply.pdf) : job.reject(new Error(reply.error))));
    });
    // An error is always followed by the exit; the first of the two ends the job.
    started.on("error", (error: Error) => lost(started, error));
    started.on("exit", (code) => lost(started, new Error(`The PDF thread ended with code ${code}`)));
    return started;
  }

  function settle(finish: (job: Job) => void): void {
    if (current === null) return;
    const { job, timer } = current;
    clearTimeout(timer);
    current = null;
    finish(job);
    next();
  }

  function lost(which: Worker, error: Error): void {
    if (which !== worker) return;
    worker = null;
    settle((job) => job.reject(new Error(`The PDF thread was lost: ${error.message}`, { cause: error })));
  }

  function tooSlow(): void {
    const slow = worker;
    worker = null;
    // Ends as soon as the compiler returns; nobody waits for it.
    void slow?.terminate();
    settle((job) => job.reject(new Error(`No PDF within ${timeLimit} ms`)));
  }

  return {
    renderPdf(template: PdfTemplate, data: PdfDocument | JsonValue, options: PdfOptions) {
      if (stopped) return Promise.reject(new Error("The PDF renderer has been stopped"));
      return new Promise((resolve, reject) => {
        const { files = {}, standard } = options;
        waiting.push({ request: { template, data, files, standard }, resolve, reject });
        next();
      });
    },
    async stop() {
      stopped = true;
      const ending = worker;
      worker = null;
      for (const job of waiting.splice(0)) job.reject(new Error("The PDF renderer has been stopped"));
      settle((job) => job.reject(new Error("The PDF renderer has been stopped")));
      await ending?.terminate();
    },
  };
}

/**
 * The bundled program has its worker beside it. Run from the sources the worker is TypeScript, and tsx must
 * be registered inside the thread first: its hooks do not reach there from outside.
 */
function entry(memoryLimit: number): ConstructorParameters<typeof Worker> {
  const options = { resourceLimits: { maxOldGenerationSizeMb: memoryLimit }, execArgv: [] };
  if (!import.meta.url.endsWith(".ts")) return [new URL("./pdf-worker.js", import.meta.url), options];
  const tsx = import.meta.resolve("tsx/esm/api");
  const source = new URL("./worker.ts", import.meta.url).href;
  const start = `import("${tsx}").then(({ register }) => { register(); return import("${source}"); })`;
  return [start, { ...options, eval: true }];
}
