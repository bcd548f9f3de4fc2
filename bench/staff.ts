import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Kommun } from "#app/access/actor.ts";
import { readConfig } from "#app/config.ts";
import { addSession, SESSION_COOKIE, tokenHash } from "#app/features/account/index.ts";
import { listKommuner } from "#app/features/administration/index.ts";
import { openInstallation } from "#app/installation.ts";
import { asOwner, type Transaction } from "#app/platform/database/index.ts";
import { isoDate } from "#app/platform/iso-date.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { Program } from "./program.ts";

/** The owner's side of the example kommun beside a running program. */
export interface Behind {
  readonly kommun: Kommun;
  readonly keys: InstallationKeys;
  readonly tx: Transaction;
}

/** Runs `work` as the owner in the example kommun of a running program, in one transaction. */
export async function behind<Result>(
  { data }: Pick<Program, "data">,
  work: (behind: Behind) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({}, { data });
  const installation = await openInstallation(config, { log: () => undefined, attach: true });
  try {
    const [kommun] = await listKommuner(installation.owner);
    if (kommun === undefined) throw new Error("There is no kommun here");
    const { owner, keys } = installation;
    return await asOwner(owner, kommun.space, (tx) => work({ kommun, keys, tx }));
  } finally {
    await installation.close();
  }
}

/** Makes `count` new coordinators, who see most, and a session for each; gives their cookies. */
export async function coordinators({ kommun, keys, tx }: Behind, count: number): Promise<string[]> {
  const cookies: string[] = [];
  const now = new Date();
  const organisation = await tx
    .selectFrom("organisation")
    .where("organisation.kind", "=", "kommun")
    .select("organisation.id")
    .orderBy("organisation.id")
    .executeTakeFirstOrThrow();
  for (let number = 1; number <= count; number += 1) {
    const name = `Samordnare ${number}`;
    const { id } = await tx
      .insertInto("account")
      .values({ email: sql`gen_random_uuid() || '@exempel.se'`, name })
      .returning("account.id")
      .executeTakeFirstOrThrow();
    await tx.insertInto("person").values({ id, name, title: "" }).execute();
    await tx
      .insertInto("assignment")
      .values({
        personId: id,
        organisationId: organisation.id,
        role: "coordinator",
        validFrom: isoDate("2020-01-01"),
      })
      .execute();
    const token = randomBytes(32).toString("base64url");
    await addSession(tx, {
      tokenHash: tokenHash(keys, "session", token),
      personId: id,
      kommunCode: kommun.code,
      userAgent: "",
      createdAt: now,
      lastSeenAt: now,
      strongAt: now,
      endedAt: null,
    });
    cookies.push(`${SESSION_COOKIE}=${token}`);
  }
  return cookies;
}
