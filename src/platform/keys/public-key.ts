import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";

/** The part of the signing key that anyone may have, in the three forms people ask for. */
export interface PublicKey {
  /** First 16 hexadecimal digits of the SHA-256 of the key's SPKI DER. */
  readonly id: string;
  /** SPKI in PEM, as `openssl` reads it. */
  readonly pem: string;
  /** The 32 bytes themselves in base64url, as in a JSON Web Key's `x`. */
  readonly raw: string;
}

/** The public half of an Ed25519 key. */
export function publicKeyOf(key: KeyObject): PublicKey {
  const half = createPublicKey(key);
  const der = half.export({ type: "spki", format: "der" });
  return {
    id: createHash("sha256").update(der).digest("hex").slice(0, 16),
    pem: half.export({ type: "spki", format: "pem" }).toString(),
    // RFC 8410: the key is the last 32 bytes of the structure.
    raw: der.subarray(-32).toString("base64url"),
  };
}

/** True when the holder of the key in `pem` (Ed25519, SPKI) signed `bytes`. False too when `pem` is no such key. */
export function verifySignature(pem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = readPublicKey(pem);
  return key !== null && verify(null, bytes, key, signature);
}

function readPublicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}
