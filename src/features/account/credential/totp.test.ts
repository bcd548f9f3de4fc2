import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { newTotpSecret, totpAddress, verifyTotp } from "./totp.ts";

const SECRET = Secret.fromLatin1("12345678901234567890").base32;

/** RFC 6238 appendix B, SHA-1: the last six of the eight digits, since a shorter code is the same number cut off. */
const RFC_6238 = [
  { time: "1970-01-01T00:00:59Z", step: 0x1, code: "287082" },
  { time: "2005-03-18T01:58:29Z", step: 0x23523ec, code: "081804" },
  { time: "2005-03-18T01:58:31Z", step: 0x23523ed, code: "050471" },
  { time: "2009-02-13T23:31:30Z", step: 0x273ef07, code: "005924" },
  { time: "2033-05-18T03:33:20Z", step: 0x3f940aa, code: "279037" },
  { time: "2603-10-11T11:33:20Z", step: 0x27bc86aa, code: "353130" },
];

test.each(RFC_6238)("the code of RFC 6238 at $time is $code", ({ time, step, code }) => {
  expect(verifyTotp(SECRET, code, new Date(time), null)).toEqual({ step });
});

describe("a code", () => {
  // The step from 12:00:00 up to 12:00:30.
  const start = new Date("2026-11-24T12:00:00Z");
  const step = start.getTime() / 30_000;
  const code = codeAt(start);

  test.each([
    ["1 s before the step before it", -31, false],
    ["as the step before it begins", -30, true],
    ["1 s before its own step", -1, true],
    ["as its own step begins", 0, true],
    ["in its own step's last second", 29, true],
    ["as the next step begins", 30, true],
    ["in the next step's last second", 59, true],
    ["1 s later", 60, false],
  ])("given %s", (_, seconds, holds) => {
    const given = verifyTotp(SECRET, code, later(start, seconds), null);
    expect(given).toEqual(holds ? { step } : null);
  });

  test("is good once: not again, nor after a later one", () => {
    expect(verifyTotp(SECRET, code, start, step - 1)).toEqual({ step });
    expect(verifyTotp(SECRET, code, start, step)).toBeNull();
    expect(verifyTotp(SECRET, code, start, step + 1)).toBeNull();
  });

  test("of the step before may follow a sign-in, when it is later than the one used", () => {
    expect(verifyTotp(SECRET, code, later(start, 30), step - 1)).toEqual({ step });
    expect(verifyTotp(SECRET, codeAt(later(start, 30)), later(start, 30), step)).toEqual({ step: step + 1 });
  });

  test("may be typed with a space, and is six digits", () => {
    expect(verifyTotp(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}\n`, start, null)).toEqual({ step });
    for (const wrong of ["", "12345", `${code}0`, "abcdef", `${code.slice(0, 5)}O`, "１２３４５６"]) {
      expect(verifyTotp(SECRET, wrong, start, null)).toBeNull();
    }
  });

  test("of another secret is wrong", () => {
    const other = newTotpSecret((length) => new Uint8Array(length).fill(9));
    expect(verifyTotp(other, code, start, null)).toBeNull();
  });
});

test("a new secret is the twenty bytes it was given, in base32", () => {
  expect(newTotpSecret(() => Buffer.from("12345678901234567890"))).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  expect(newTotpSecret((length) => new Uint8Array(length))).toHaveLength(32);
});

test("the address carries issuer, account and secret as authenticator apps read them", () => {
  const address = new URL(totpAddress(SECRET, { issuer: "Handslag Åmål", email: "bo.ek@amal.se" }));
  expect(address.protocol + address.host).toBe("otpauth:totp");
  expect(decodeURIComponent(address.pathname)).toBe("/Handslag Åmål:bo.ek@amal.se");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: "Handslag Åmål",
    secret: SECRET,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});

function codeAt(moment: Date): string {
  return TOTP.generate({ secret: Secret.fromBase32(SECRET), timestamp: moment.getTime() });
}

function later(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
