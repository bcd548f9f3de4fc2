import { createCipheriv, createDecipheriv } from "node:crypto";

const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const HEAD_LENGTH = 1 + NONCE_LENGTH;

/** A sealed secret was altered, belongs elsewhere, or was sealed with other keys. */
export class SealBroken extends Error {}

/**
 * Encrypts with AES-256-GCM: version byte, 12-byte nonce, ciphertext, 16-byte tag. `belongsTo` is not stored
 * but must be given again to open, so that a sealed value cannot be moved to another row. A random nonce is
 * safe for 2^32 values under one key (NIST SP 800-38D section 8.3), far beyond what an installation seals.
 */
export function seal(
  key: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  belongsTo: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_LENGTH });
  cipher.setAAD(Buffer.concat([Uint8Array.of(VERSION), belongsTo]));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Uint8Array.of(VERSION), nonce, sealed, cipher.getAuthTag()]);
}

/** Decrypts what `seal` made; throws `SealBroken` when anything about it is not as it was. */
export function unseal(key: Uint8Array, sealed: Uint8Array, belongsTo: Uint8Array): Uint8Array {
  if (sealed.length < HEAD_LENGTH + TAG_LENGTH || sealed[0] !== VERSION) {
    throw new SealBroken("The sealed secret has an unknown form");
  }
  const nonce = sealed.subarray(1, HEAD_LENGTH);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_LENGTH });
  decipher.setAAD(Buffer.concat([Uint8Array.of(VERSION), belongsTo]));
  decipher.setAuthTag(sealed.subarray(-TAG_LENGTH));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_LENGTH, -TAG_LENGTH)), decipher.final()]);
  } catch (error) {
    throw new SealBroken("The sealed secret was altered or belongs elsewhere", { cause: error });
  }
}

/** Bytes of nonce that `seal` wants. */
export const SEAL_NONCE_LENGTH = NONCE_LENGTH;
