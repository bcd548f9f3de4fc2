import { type RequestListener, Server } from "node:http";
import type { Socket } from "node:net";

/** What a quick answer is asked with: the bytes that came in one piece. Null: read it the usual way. */
export type QuickAnswer = (chunk: Buffer) => Buffer | null;

type Take = (socket: Socket) => void;

/**
 * A server that may answer the plainest requests before Node reads them: a page that lies ready needs no request
 * and response object, no streams. A connection whose first unusual request comes is given over to Node, whole and
 * for good, with the bytes of that request.
 */
export class QuickServer extends Server {
  readonly #quick = new Set<Socket>();
  readonly #answer: QuickAnswer;
  readonly #take: Take;

  constructor(listener: RequestListener, answer: QuickAnswer) {
    super(listener);
    this.#answer = answer;
    const usual = this.listeners("connection") as Take[];
    this.removeAllListeners("connection");
    this.#take = (socket) => {
      for (const take of usual) take.call(this, socket);
    };
    this.on("connection", (socket: Socket) => this.#listenTo(socket));
  }

  #listenTo(socket: Socket): void {
    this.#quick.add(socket);
    let answered = false;
    const leave = (): void => {
      socket.off("data", read).off("end", end).off("timeout", end).off("error", end).off("close", forget);
      socket.setTimeout(0);
      this.#quick.delete(socket);
    };
    const read = (chunk: Buffer): void => {
      // Who does not read what was sent is slowed down by Node's own means.
      const answer = socket.writableNeedDrain ? null : this.#answer(chunk);
      if (answer === null) {
        leave();
        socket.pause();
        socket.unshift(chunk);
        this.#take(socket);
        process.nextTick(() => socket.resume());
        return;
      }
      socket.write(answer);
      if (!answered) socket.setTimeout(this.keepAliveTimeout);
      answered = true;
    };
    const end = (): void => socket.destroySoon();
    const forget = (): void => {
      this.#quick.delete(socket);
    };
    socket.on("data", read).on("end", end).on("timeout", end).on("error", end).on("close", forget);
    socket.setTimeout(this.headersTimeout);
  }

  /** Also those that wait here for another plain request. */
  override closeIdleConnections(): void {
    for (const socket of this.#quick) socket.destroySoon();
    super.closeIdleConnections();
  }

  override closeAllConnections(): void {
    for (const socket of this.#quick) socket.destroy();
    super.closeAllConnections();
  }
}
