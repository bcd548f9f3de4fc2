import type { HashingKeys, RandomBytes } from "../token.ts";

/** How many codes a person gets at a time; new ones replace the old. */
const RECOVERY_CODES = 10;

// Crockford's base32: no letter that can be taken for a digit or another letter.
const SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 10;

/** Ten single-use codes for whoever has lost the phone, `"k3x9d-0hq7m"`; 50 bits each. Shown once. */
export function newRecoveryCodes(random: RandomBytes): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    // A byte holds the 32 signs a whole number of times, so none is likelier than another.
    const signs = Array.from(random(LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length)).join("");
    return `${signs.slice(0, 5)}-${signs.slice(5)}`;
  });
}

/**
 * What is stored of a code, and what a typed code is looked up by. Spaces, hyphens and capitals do not
 * matter, nor does o for 0, or i and l for 1. The account goes in, so that nobody's code fits another's.
 */
export function recoveryCodeHash(keys: HashingKeys, accountId: string, code: string): Uint8Array {
  const signs = code.toLowerCase().replaceAll(/[\s-]/gu, "").replaceAll("o", "0").replaceAll(/[il]/gu, "1");
  return keys.mac("token", Buffer.from(`recovery ${accountId} ${signs}`, "utf8"));
}
