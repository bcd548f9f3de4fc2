import {
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
} from "node:crypto";
import { inspect } from "node:util";
import type { KeyMaterial } from "./material.ts";
import { type PublicKey, publicKeyOf } from "./public-key.ts";
import { seal, SEAL_NONCE_LENGTH, unseal } from "./sealing.ts";

/**
 * What a derived key is for; keys of different purposes tell nothing of each other. `token` covers links sent
 * by mail and recovery codes, `sign-in` the addresses that attempts are counted under and the steps of a sign-in,
 * `mail` what stands in mail that waits.
 */
export type KeyPurpose =
  | "audit"
  | "session"
  | "token"
  | "sign-in"
  | "totp"
  | "mail"
  | "database-login"
  | "form";

/** The installation's keys. The secrets cannot be reached, printed or serialised through it. */
export class InstallationKeys {
  readonly #signing: KeyObject;
  readonly #master: KeyObject;
  readonly #subkeys = new Map<string, Uint8Array>();
  readonly publicKey: PublicKey;
  readonly created: Date;

  constructor(material: KeyMaterial) {
    this.#signing = material.signing;
    this.#master = createSecretKey(material.master);
    this.publicKey = publicKeyOf(material.signing);
    this.created = material.created;
  }

  /** The installation's Ed25519 signature over `bytes`, 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array {
    return sign(null, bytes, this.#signing);
  }

  /** A keyed hash of `bytes` (HMAC-SHA-256, 32 bytes) that nobody without the keys can make. */
  mac(purpose: KeyPurpose, bytes: Uint8Array): Uint8Array {
    return createHmac("sha256", this.#subkey("mac", purpose, 32))
      .update(bytes)
      .digest();
  }

  /** True when `mac` is the keyed hash of `bytes`; takes as long whether it is or not. */
  verifyMac(purpose: KeyPurpose, bytes: Uint8Array, mac: Uint8Array): boolean {
    const expected = this.mac(purpose, bytes);
    return mac.length === expected.length && timingSafeEqual(expected, mac);
  }

  /** A secret of `length` bytes (1–8160) that is the same every time and leads to no other. */
  derive(purpose: KeyPurpose, length: number): Uint8Array {
    return this.#subkey("derive", purpose, length).slice();
  }

  /** Encrypts `plaintext` for storage; `belongsTo` names its place (such as a person's id) and is asked for on opening. */
  seal(purpose: KeyPurpose, plaintext: Uint8Array, belongsTo: Uint8Array): Uint8Array {
    return seal(this.#subkey("seal", purpose, 32), randomBytes(SEAL_NONCE_LENGTH), plaintext, belongsTo);
  }

  /** Decrypts what `seal` made for the same purpose and place; throws `SealBroken` otherwise. */
  open(purpose: KeyPurpose, sealed: Uint8Array, belongsTo: Uint8Array): Uint8Array {
    return unseal(this.#subkey("seal", purpose, 32), sealed, belongsTo);
  }

  /** What a log or a page may know of the keys. */
  toJSON(): { readonly keyId: string } {
    return { keyId: this.publicKey.id };
  }

  [inspect.custom](): string {
    return `InstallationKeys(${this.publicKey.id})`;
  }

  // RFC 5869. Use and length stand in the info too: the same bytes never serve twice.
  // Kept once derived: every log entry needs one, and deriving costs ten times what the hash itself does.
  #subkey(use: "mac" | "derive" | "seal", purpose: KeyPurpose, length: number): Uint8Array {
    const info = `handslag 1 ${use} ${purpose} ${length}`;
    const known =
      this.#subkeys.get(info) ?? new Uint8Array(hkdfSync("sha256", this.#master, "", info, length));
    this.#subkeys.set(info, known);
    return known;
  }
}
