import { randomBytes } from "node:crypto";
import { hash, parseOptions } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { hashPassword, needsRehash, verifyPassword } from "./password.ts";

const PASSWORD = "tolv getter på Vasagatan";

describe("a stored password", () => {
  test("is recognised, and no other is", async () => {
    const stored = await hashPassword(PASSWORD, randomBytes);
    expect(await verifyPassword(stored, PASSWORD)).toBe(true);
    expect(await verifyPassword(stored, `${PASSWORD} `)).toBe(false);
    expect(await verifyPassword(stored, PASSWORD.toLowerCase())).toBe(false);
    expect(await verifyPassword(stored, "")).toBe(false);
  });

  test("is recognised when another keyboard composes its letters differently", async () => {
    const stored = await hashPassword(PASSWORD.normalize("NFC"), randomBytes);
    expect(await verifyPassword(stored, PASSWORD.normalize("NFD"))).toBe(true);
  });

  test("is argon2id at more than OWASP's least cost, salted by the source of chance", async () => {
    const stored = await hashPassword(PASSWORD, () => new Uint8Array(16).fill(1));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$AQEBAQEBAQEBAQEBAQEBAQ\$/u);
    expect(parseOptions(stored)).toMatchObject({ saltLen: 16, outputLen: 32 });
    expect(await hashPassword(PASSWORD, randomBytes)).not.toBe(await hashPassword(PASSWORD, randomBytes));
  });

  test("in a hash made elsewhere by the reference program is recognised", async () => {
    // phc-winner-argon2 src/test.c, version 19: m=65536, t=2, p=1, "password" with salt "somesalt", Argon2id.
    const reference =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword(reference, "password")).toBe(true);
    expect(await verifyPassword(reference, "passwore")).toBe(false);
  });
});

test("without an account the answer is no, whatever is typed", async () => {
  expect(await verifyPassword(null, PASSWORD)).toBe(false);
  expect(await verifyPassword(null, "")).toBe(false);
});

describe("a hash", () => {
  test("made now need not be made again", async () => {
    expect(needsRehash(await hashPassword(PASSWORD, randomBytes))).toBe(false);
  });

  test.each([
    ["less memory", { memoryCost: 19_456, timeCost: 3 }],
    ["fewer passes", { memoryCost: 65_536, timeCost: 2 }],
    ["another algorithm", { memoryCost: 65_536, timeCost: 3, algorithm: 1 }],
    ["an older version", { memoryCost: 65_536, timeCost: 3, version: 0 }],
  ])("with %s is made again", async (_, options) => {
    expect(needsRehash(await hash(PASSWORD, { parallelism: 1, ...options }))).toBe(true);
  });

  test("with more of everything is left alone", async () => {
    expect(needsRehash(await hash(PASSWORD, { memoryCost: 70_000, timeCost: 4, parallelism: 2 }))).toBe(
      false,
    );
  });
});
