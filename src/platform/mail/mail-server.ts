import { createTransport } from "nodemailer";

/** A letter in plain text to one receiver. */
interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server that takes letters. */
export interface MailServer {
  /** Hands a letter over; throws when the server does not take it. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** Milliseconds until a silent server is given up. */
const PATIENCE = 15_000;

/** The mail server at an address such as `smtps://user:password@mail.kommunen.se`. Connects with the first letter. */
export function openMailServer(url: string): MailServer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A letter is what it says and nothing more: no file and no address is read into it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ from, to, subject, text }) => {
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
