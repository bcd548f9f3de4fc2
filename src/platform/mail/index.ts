export { type MailServer, openMailServer } from "./mail-server.ts";
