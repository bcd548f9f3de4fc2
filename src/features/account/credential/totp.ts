import { Secret, TOTP } from "otpauth";
import type { RandomBytes } from "../token.ts";

// RFC 6238 with what authenticator apps support: HMAC-SHA-1, six digits, thirty seconds.
const FORM = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const SECRET_LENGTH = 20;
const WINDOW = 1;

/** A new shared secret in base32; 160 bits, as RFC 4226 section 4 recommends. Stored sealed only. */
export function newTotpSecret(random: RandomBytes): string {
  return new Secret({ buffer: Uint8Array.from(random(SECRET_LENGTH)).buffer }).base32;
}

/** The `otpauth://` address that an authenticator app reads from the square code. */
export function totpAddress(
  secret: string,
  label: { readonly issuer: string; readonly email: string },
): string {
  return new TOTP({ ...FORM, secret, issuer: label.issuer, label: label.email }).toString();
}

/**
 * Checks a six-digit code at the moment `at`, one step of thirty seconds early or late allowed for clocks
 * that differ (RFC 6238 section 5.2). A code is good once: its step must be later than `lastUsedStep`.
 * @returns the step to store as the last used one; null when the code is wrong or was used
 */
export function verifyTotp(
  secret: string,
  code: string,
  at: Date,
  lastUsedStep: number | null,
): { readonly step: number } | null {
  const token = code.replaceAll(/\s/gu, "");
  if (!/^\d{6}$/u.test(token)) return null;
  const timestamp = at.getTime();
  const delta = TOTP.validate({
    ...FORM,
    secret: Secret.fromBase32(secret),
    token,
    timestamp,
    window: WINDOW,
  });
  if (delta === null) return null;
  const step = TOTP.counter({ period: FORM.period, timestamp }) + delta;
  return lastUsedStep !== null && step <= lastUsedStep ? null : { step };
}

/** The code that an app with this secret shows at the moment `at`: for the console of the example, and for tests. */
export function currentTotp(secret: string, at: Date): string {
  return new TOTP({ ...FORM, secret }).generate({ timestamp: at.getTime() });
}
