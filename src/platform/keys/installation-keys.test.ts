import { createPrivateKey } from "node:crypto";
import { inspect } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InstallationKeys, type KeyPurpose } from "./installation-keys.ts";
import { newKeyMaterial, readKeyMaterial, writeKeyMaterial } from "./material.ts";
import { verifySignature } from "./public-key.ts";
import { SealBroken } from "./sealing.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const PURPOSES: readonly KeyPurpose[] = [
  "audit",
  "session",
  "token",
  "sign-in",
  "totp",
  "database-login",
  "form",
];

/** RFC 8032 section 7.1, test 2, as the PKCS #8 of RFC 8410. */
const RFC_8032 = {
  seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
  publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
  message: "72",
  signature:
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
};

const keys = knownKeys();

describe("the signing key", () => {
  test("signs as RFC 8032 says, and its public half verifies", () => {
    const message = Buffer.from(RFC_8032.message, "hex");
    const signature = keys.sign(message);
    expect(hex(signature)).toBe(RFC_8032.signature);
    expect(Buffer.from(keys.publicKey.raw, "base64url").toString("hex")).toBe(RFC_8032.publicKey);
    expect(verifySignature(keys.publicKey.pem, message, signature)).toBe(true);
  });

  test("is named by the start of the SHA-256 of its SPKI, as openssl and sha256sum give it", () => {
    expect(keys.publicKey.pem).toBe(
      "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=\n-----END PUBLIC KEY-----\n",
    );
    expect(keys.publicKey.id).toBe("deb2ded39dc26fce");
  });

  test("does not verify altered bytes, an altered signature or another key", () => {
    const other = new InstallationKeys(newKeyMaterial(NOW));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(63), fc.nat(7), (bytes, at, bit) => {
        const signature = keys.sign(bytes);
        const altered = signature.with(at, (signature[at] ?? 0) ^ (1 << bit));
        expect(verifySignature(keys.publicKey.pem, bytes, altered)).toBe(false);
        expect(verifySignature(keys.publicKey.pem, bytes.with(0, (bytes[0] ?? 0) ^ 1), signature)).toBe(
          false,
        );
        expect(verifySignature(other.publicKey.pem, bytes, signature)).toBe(false);
      }),
    );
  });

  test("is not verified by what is no Ed25519 key or no signature", () => {
    const bytes = Buffer.from("text");
    expect(verifySignature("not a key", bytes, keys.sign(bytes))).toBe(false);
    expect(verifySignature(keys.publicKey.pem, bytes, new Uint8Array(3))).toBe(false);
  });
});

describe("derived keys", () => {
  test("differ by purpose, by use and by length", () => {
    const made = PURPOSES.flatMap((purpose) => [
      hex(keys.derive(purpose, 32)),
      hex(keys.derive(purpose, 64)).slice(0, 64),
      hex(keys.mac(purpose, Buffer.from("same"))),
    ]);
    expect(new Set(made).size).toBe(3 * PURPOSES.length);
  });

  // Computed apart, with Python's hmac and hashlib after RFC 5869.
  test("have stayed what they were in version 1, so that stored values can still be read", () => {
    expect(hex(keys.derive("database-login", 16))).toBe("fa3882cb7186e53399e95e3aef292b00");
    expect(hex(keys.mac("audit", Buffer.from("entry")))).toBe(
      "78d473c985b8c067be2b71cce02f477ebdc8e4aba8d974b41f414f26412c642c",
    );
  });

  test("accept their own keyed hash and no other", () => {
    const mac = keys.mac("session", Buffer.from("token"));
    expect(keys.verifyMac("session", Buffer.from("token"), mac)).toBe(true);
    expect(keys.verifyMac("session", Buffer.from("token!"), mac)).toBe(false);
    expect(keys.verifyMac("form", Buffer.from("token"), mac)).toBe(false);
    expect(keys.verifyMac("session", Buffer.from("token"), mac.subarray(1))).toBe(false);
  });
});

describe("a sealed secret", () => {
  const place = Buffer.from("person 7");

  test("opens to what was sealed, and is never sealed the same way twice", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (secret) => {
        const sealed = keys.seal("totp", secret, place);
        expect(hex(keys.open("totp", sealed, place))).toBe(hex(secret));
        expect(hex(keys.seal("totp", secret, place))).not.toBe(hex(sealed));
      }),
    );
  });

  test("does not open when any bit is altered or anything is cut off", () => {
    const sealed = keys.seal("totp", Buffer.from("secret"), place);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const at = Math.floor(bit / 8);
      const altered = Uint8Array.from(sealed).with(at, (sealed[at] ?? 0) ^ (1 << (bit % 8)));
      expect(() => keys.open("totp", altered, place)).toThrow(SealBroken);
      expect(() => keys.open("totp", sealed.subarray(0, at), place)).toThrow(SealBroken);
    }
  });

  test("does not open in another place, for another purpose or with other keys", () => {
    const sealed = keys.seal("totp", Buffer.from("secret"), place);
    const others = new InstallationKeys(newKeyMaterial(NOW));
    expect(() => keys.open("totp", sealed, Buffer.from("person 8"))).toThrow(SealBroken);
    expect(() => keys.open("token", sealed, place)).toThrow(SealBroken);
    expect(() => others.open("totp", sealed, place)).toThrow(SealBroken);
  });
});

test("the secrets are not to be seen in logs, pages or error reports", () => {
  const shown = [
    JSON.stringify({ keys }),
    inspect({ keys }, { depth: null, showHidden: true, getters: true }),
    inspect(keys, { customInspect: false, depth: null, showHidden: true }),
    JSON.stringify(Object.entries(keys)),
  ].join("\n");
  expect(shown).toContain(keys.publicKey.id);
  const { master, signing } = material();
  for (const form of ["hex", "base64", "base64url"] as const) {
    expect(shown).not.toContain(Buffer.from(master).toString(form));
    expect(shown).not.toContain(signing.export({ type: "pkcs8", format: "der" }).toString(form));
  }
  expect(shown).not.toContain(RFC_8032.seed);
});

test("the content of a key file is read back as it was written", () => {
  const text = writeKeyMaterial(material());
  const read = readKeyMaterial(text);
  expect(read === null ? null : writeKeyMaterial(read)).toBe(text);
  expect(text.trimEnd()).not.toContain("\n");
});

function material() {
  const der = Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    Buffer.from(RFC_8032.seed, "hex"),
  ]);
  const signing = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { signing, master: new Uint8Array(32).fill(7), created: NOW };
}

function knownKeys(): InstallationKeys {
  return new InstallationKeys(material());
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
