export { type Letter, type MailServer, openMailServer } from "./mail-server.ts";
