import { randomBytes } from "node:crypto";
import { currentTotp, hashPassword, sealTotpSecret, totpAddress } from "#app/features/account/index.ts";
import { terminalQr } from "#app/platform/code-picture.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import { morningOf } from "./calendar.ts";
import type { ExampleWriter } from "./fill-chain.ts";
import { PEOPLE } from "./people.ts";

/** Words without å, ä, ö, so that any keyboard can type them. */
const WORDS =
  "bro torg park skog gata buss lampa stol lind asp ros moln regn sol vind hav berg stig trappa tak klocka bok penna korg mossa kulle strand brygga segel lykta damm flod".split(
    " ",
  );
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The password of an example account: words from the installation's own key, so that no two installations share it. */
export function examplePassword(keys: InstallationKeys, email: string): string {
  const bytes = keys.mac("form", Buffer.from(`example ${email}`, "utf8"));
  const words = [...bytes.slice(0, 4)].map((byte) => WORDS[byte % WORDS.length]);
  return `${words.join("-")}-${10 + ((bytes[4] ?? 0) % 90)}`;
}

/** The secret behind the codes of all example accounts: one, so that one code on the console serves them all. */
export function exampleSecret(keys: InstallationKeys): string {
  return [...keys.mac("form", Buffer.from("example second factor", "utf8")).slice(0, 32)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join("");
}

/** Writes the example accounts. */
export async function fillAccounts({ tx, ids, keys, calendar }: ExampleWriter): Promise<void> {
  const rows = await Promise.all(
    PEOPLE.map(async ({ key, email, name }) => ({
      id: ids.person(key),
      email,
      name,
      passwordHash: await hashPassword(examplePassword(keys, email), randomBytes),
      totpSecret: Buffer.from(sealTotpSecret(keys, ids.person(key), exampleSecret(keys))),
      totpConfirmedAt: morningOf(calendar.today),
    })),
  );
  await tx.insertInto("account").values(rows).execute();
}

/** Prints the example accounts: address and password each, one code and one square code for all. */
export async function printAccounts(
  keys: InstallationKeys,
  now: Date,
  say: (line: string) => void,
): Promise<void> {
  const secret = exampleSecret(keys);
  say("Example accounts (address, password, who):");
  for (const { email, name } of PEOPLE) {
    say(`  ${email.padEnd(24)} ${examplePassword(keys, email).padEnd(30)} ${name}`);
  }
  say(
    `Second factor for all of them: ${currentTotp(secret, now)} right now, later by: npx handslag user code`,
  );
  say("or in an authenticator app, from this square code:");
  say(await terminalQr(totpAddress(secret, { email: "exempel@exempel.se", issuer: "Handslag exempel" })));
}
