import { createServer, type Socket } from "node:net";

/** A mail server for tests: takes what it is sent, or refuses receivers it is told to refuse. */
export interface TestMailServer {
  readonly url: string;
  /** Letters as they came, headers and all. */
  readonly letters: readonly string[];
  refuse(receiver: string): void;
  stop(): Promise<void>;
}

/** Starts one on a free port; speaks as much of SMTP (RFC 5321) as a client needs to hand a letter over. */
export async function startTestMailServer(): Promise<TestMailServer> {
  const letters: string[] = [];
  const refused = new Set<string>();
  const server = createServer((socket) => talk(socket, letters, refused));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    letters,
    refuse: (receiver) => void refused.add(receiver),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function talk(socket: Socket, letters: string[], refused: ReadonlySet<string>): void {
  let waiting = "";
  let inLetter = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  say("220 test");
  socket.on("data", (chunk) => {
    waiting += chunk.toString("utf8");
    for (;;) {
      const end = waiting.indexOf(inLetter ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (inLetter ? 5 : 2));
      if (inLetter) {
        letters.push(part);
        inLetter = false;
        say("250 taken");
      } else if (part.startsWith("DATA")) {
        inLetter = true;
        say("354 go on");
      } else if (part.startsWith("RCPT") && [...refused].some((receiver) => part.includes(receiver))) {
        say("550 no such mailbox");
      } else if (part.startsWith("QUIT")) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    }
  });
}
