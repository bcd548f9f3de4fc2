import type { InstallationKeys, KeyPurpose } from "#app/platform/keys/index.ts";

/** The source of chance: so many unpredictable bytes. Handed in, so that tests can know them. */
export type RandomBytes = (length: number) => Uint8Array;

/** The part of the installation's keys that hides what is stored. */
export type HashingKeys = Pick<InstallationKeys, "mac">;

const TOKEN_LENGTH = 32;

/** A secret that only its holder has, 256 bits as 43 characters that fit in an address and in a cookie. */
export function newToken(random: RandomBytes): string {
  return Buffer.from(random(TOKEN_LENGTH)).toString("base64url");
}

/**
 * What is stored of a token, 32 bytes. The key is outside the database: whoever reads the database can use no
 * token, and can make none.
 */
export function tokenHash(
  keys: HashingKeys,
  purpose: Extract<KeyPurpose, "session" | "token">,
  token: string,
): Uint8Array {
  return keys.mac(purpose, Buffer.from(token, "utf8"));
}
