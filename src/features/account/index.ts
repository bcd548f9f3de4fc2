export { accountEntrance, SESSION_COOKIE } from "./entrance.ts";
export { addSession } from "./session-store.ts";
export { type HashingKeys, tokenHash } from "./token.ts";
