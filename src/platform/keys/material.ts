import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { z } from "zod";

/** The secrets of an installation, as they are written in the key file. */
export interface KeyMaterial {
  /** The Ed25519 private key that countersigns. */
  readonly signing: KeyObject;
  /** 32 bytes that every other key is derived from. */
  readonly master: Uint8Array;
  readonly created: Date;
}

const MASTER_LENGTH = 32;

const written = z.strictObject({
  version: z.literal(1),
  created: z.iso.datetime(),
  signing: z.base64url(),
  master: z.base64url(),
});

/** New secrets from the operating system's random source. */
export function newKeyMaterial(created: Date): KeyMaterial {
  return { signing: generateKeyPairSync("ed25519").privateKey, master: randomBytes(MASTER_LENGTH), created };
}

/**
 * The key file's content: one line of JSON, `signing` being the private key as PKCS #8 DER and `master` the
 * 32 bytes, both in base64url.
 */
export function writeKeyMaterial(material: KeyMaterial): string {
  const content: z.input<typeof written> = {
    version: 1,
    created: material.created.toISOString(),
    signing: material.signing.export({ type: "pkcs8", format: "der" }).toString("base64url"),
    master: Buffer.from(material.master).toString("base64url"),
  };
  return `${JSON.stringify(content)}\n`;
}

/** Reads what `writeKeyMaterial` wrote; null when it is anything else. Says nothing of what it saw: it is secret. */
export function readKeyMaterial(text: string): KeyMaterial | null {
  const content = written.safeParse(parseJson(text));
  if (!content.success) return null;
  const signing = readSigningKey(Buffer.from(content.data.signing, "base64url"));
  const master = Buffer.from(content.data.master, "base64url");
  if (signing === null || master.length !== MASTER_LENGTH) return null;
  return { signing, master, created: new Date(content.data.created) };
}

function readSigningKey(der: Buffer): KeyObject | null {
  try {
    const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
