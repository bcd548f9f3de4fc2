import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { newRecoveryCodes, recoveryCodeHash } from "./recovery-code.ts";

const keys = new InstallationKeys(newKeyMaterial(new Date("2026-11-24T08:00:00Z")));
const otherKeys = new InstallationKeys(newKeyMaterial(new Date("2026-11-24T08:00:00Z")));

test("ten codes are made, all different, easy to read off", () => {
  const codes = newRecoveryCodes(randomBytes);
  expect(new Set(codes).size).toBe(10);
  expect(
    codes.filter((code) => !/^[0-9abcdefghjkmnpqrstvwxyz]{5}-[0-9abcdefghjkmnpqrstvwxyz]{5}$/u.test(code)),
  ).toEqual([]);
});

test("every sign of a code is equally likely", () => {
  let byte = 0;
  const codes = Array.from({ length: 64 }, () =>
    newRecoveryCodes((length) => Uint8Array.from({ length }, () => byte++)),
  );
  const signs = codes.flat().join("").replaceAll("-", "");
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  expect([counts.size, new Set(counts.values()).size]).toEqual([32, 1]);
});

test.each([["k3x1d-0hq7m"], ["K3X1D-0HQ7M"], [" k3x1d 0hq7m "], ["k3xid-ohq7m"], ["k3xLdOhq7m"]])(
  "a code typed as %s is found",
  (typed) => {
    expect(recoveryCodeHash(keys, "account-1", typed)).toEqual(
      recoveryCodeHash(keys, "account-1", "k3x1d-0hq7m"),
    );
  },
);

test("a code fits neither another code, another account nor another installation", () => {
  const hashes = [
    recoveryCodeHash(keys, "account-1", "k3x1d-0hq7m"),
    recoveryCodeHash(keys, "account-1", "k3x1d-0hq7n"),
    recoveryCodeHash(keys, "account-2", "k3x1d-0hq7m"),
    recoveryCodeHash(otherKeys, "account-1", "k3x1d-0hq7m"),
  ].map((hash) => Buffer.from(hash).toString("hex"));
  expect(new Set(hashes).size).toBe(4);
});
