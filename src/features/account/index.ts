export { accountEntrance } from "./entrance.tsx";
export { confirmIdentity, type Confirmation, type GivenIdentity } from "./confirm-identity.ts";
export { queueMail, type QueuedMail } from "./queue-mail.ts";
export { addSession } from "./session-store.ts";
export { SESSION_COOKIE } from "./session.ts";
export { type HashingKeys, tokenHash } from "./token.ts";
