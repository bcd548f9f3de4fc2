import { parentPort } from "node:worker_threads";
import { PdfCompiler } from "./compiler.ts";
import type { RenderReply, RenderRequest } from "./protocol.ts";

// Entry of the worker thread: one request in, one reply out.

const port = parentPort;
if (port === null) throw new Error("This file is the entry of a worker thread");
const compiler = new PdfCompiler();

port.on("message", (request: RenderRequest) => {
  const reply = answer(request);
  port.postMessage(reply, "pdf" in reply ? [reply.pdf.buffer] : []);
});

function answer(request: RenderRequest): RenderReply {
  try {
    // A copy of its own: the bytes are handed over to the other thread and must not share a buffer.
    return { pdf: new Uint8Array(compiler.compile(request)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
