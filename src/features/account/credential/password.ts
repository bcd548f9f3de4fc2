import { hash, parseOptions, verify } from "@node-rs/argon2";
import type { RandomBytes } from "../token.ts";

// The library's names for these are const enums, which isolated modules cannot read.
const ARGON2ID = 2;
const VERSION_19 = 1;
const NAME = "$argon2id$v=19$";

/**
 * Argon2id with 64 MiB and three passes (the memory and passes of RFC 9106 section 4, second choice) in one
 * lane: above the least that OWASP names, 19 MiB and two passes. Times: docs/decisions/0006-local-accounts.md.
 */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const FORM = { ...COST, algorithm: ARGON2ID, version: VERSION_19, outputLen: 32 } as const;
const SALT_LENGTH = 16;

/** What is stored of a password: algorithm, cost, salt and hash in one text (PHC string). */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  return hash(normal(password), { ...FORM, salt: random(SALT_LENGTH) });
}

/**
 * Whether `password` is the one that was stored. Give null when there is no such account or it has no
 * password: the answer is no and takes as long, so that time does not tell which addresses are real.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, normal(password));
  await hash(normal(password), { ...FORM, salt: new Uint8Array(SALT_LENGTH) });
  return false;
}

/** True when a stored password was hashed at less cost than today's; hash it anew at the next sign-in. */
export function needsRehash(stored: string): boolean {
  if (!stored.startsWith(NAME)) return true;
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
}

// The same letters typed on another keyboard can be other code points (NIST SP 800-63B-4 section 3.1.1.2).
function normal(password: string): string {
  return password.normalize("NFKC");
}
