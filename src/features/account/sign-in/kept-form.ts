import { z } from "zod";
import { entranceActor, type Kommun } from "#app/access/actor.ts";
import { swedishDay } from "#app/platform/iso-date.ts";
import { type InstallationKeys, SealBroken } from "#app/platform/keys/index.ts";
import type { Fields } from "#app/routing/fields.ts";
import type { Visit } from "#app/routing/visit.ts";
import { findSession } from "../session/session-store.ts";
import { SESSION_COOKIE, type SessionState, sessionState } from "../session/session.ts";
import { tokenHash } from "../token.ts";

/** Bytes of a kept form; a longer one is not kept. With what sealing adds it fits in a form at the entrance. */
const MOST_KEPT = 2.5 * 1024 * 1024;

/** Fields that are never kept: secrets belong to the moment they are typed in. */
const SECRETS = /password$|^code$/iu;

/** A form that came without a session: where it was going, and what was typed. */
export interface KeptForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files came too; they are not kept. */
  readonly hadFiles: boolean;
}

const KEPT_FORM: z.ZodType<KeptForm> = z.object({
  action: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  hadFiles: z.boolean(),
});

/** What came with a visit, ready to be kept; null when it is too much. */
export function keptFormOf(visit: Pick<Visit, "path" | "query">, fields: Fields): KeptForm | null {
  const kept = {
    action: visit.path + (visit.query.size > 0 ? `?${visit.query}` : ""),
    fields: fields.names
      .filter((name) => !SECRETS.test(name))
      .flatMap((name) => fields.all(name).map((value) => [name, value] as const)),
    hadFiles: fields.fileNames.length > 0,
  };
  return Buffer.byteLength(JSON.stringify(kept), "utf8") > MOST_KEPT ? null : kept;
}

/** The form as the sign-in page carries it: nobody else can read, make or change it. */
export function sealKeptForm(keys: InstallationKeys, kommun: Kommun, form: KeptForm): string {
  const sealed = keys.seal("form", Buffer.from(JSON.stringify(form), "utf8"), placeOf(kommun));
  return Buffer.from(sealed).toString("base64url");
}

/** Opens a kept form; null when there is none. */
export function openKeptForm(keys: InstallationKeys, kommun: Kommun, text: string): KeptForm | null {
  if (text === "") return null;
  try {
    const opened = keys.open("form", Buffer.from(text, "base64url"), placeOf(kommun));
    return KEPT_FORM.parse(JSON.parse(Buffer.from(opened).toString("utf8")));
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

/** Why the session that a visit came with does not hold; null when it came with none. */
export async function whySessionEnded(visit: Visit): Promise<Exclude<SessionState, "active"> | null> {
  const token = visit.cookies[SESSION_COOKIE];
  if (token === undefined || token === "") return null;
  const { services, kommun, now } = visit;
  const by = { tokenHash: tokenHash(services.keys, "session", token), kommunCode: kommun.code };
  const session = await services.database.as(entranceActor(kommun, null, swedishDay(now)), (tx) =>
    findSession(tx, by),
  );
  const state = session === null ? null : sessionState(session, now);
  return state === "active" ? null : state;
}

function placeOf(kommun: Kommun): Uint8Array {
  return Buffer.from(`kept ${kommun.code}`, "utf8");
}
