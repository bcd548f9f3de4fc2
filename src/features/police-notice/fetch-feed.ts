import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Kommun } from "#app/access/actor.ts";
import { asOwner } from "#app/platform/database/index.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { permissionFor, slowDownUntil } from "./manners.ts";
import { addCall, answerCall, lockCalls, readCalls } from "./call-store.ts";

/** What asking the feed takes. */
export interface Asking {
  readonly owner: pg.Pool;
  /** Any kommun of the installation: the calls are the installation's. */
  readonly kommun: Kommun;
  /** How we name ourselves to the police: the program, and whose installation it is. */
  readonly userAgent: string;
  now(): Date;
  /** The way out; `fetch` unless a test leads it to a server of its own. */
  readonly ask?: typeof fetch;
}

const LONGEST = 30_000;

/** "Handslag (Eskilstuna trygg.eskilstuna.se)": the program and whose it is, as the rules of the feed ask. */
export function userAgentOf(installation: string): string {
  // Headers carry plain letters only.
  return `Handslag (${installation.normalize("NFD").replace(/[^\x20-\x7e]/g, "")})`;
}

/**
 * Asks the feed once, with its manners: HTTPS, our own name, ten seconds since the call before, sixty an hour, no
 * second try after 404, and slower after 429. The call is remembered before it is made. Gives the text of the answer.
 * Throws `OperatorError` when it may not be asked now or does not answer with notices.
 */
export async function fetchFeed(address: string, asking: Asking): Promise<string> {
  const url = addressOf(address);
  const { owner, kommun, userAgent, ask = fetch } = asking;
  const call = await asOwner(owner, kommun.space, async (tx) => {
    // Held until the call is written down, so that two commands at once take turns.
    await lockCalls(tx);
    const permission = permissionFor(url, await readCalls(tx, url, asking.now()), asking.now());
    if (permission.kind === "never") {
      throw new OperatorError(`${url} answered 404 before: it does not exist, and is not asked again.`);
    }
    if (permission.kind === "later") {
      const why =
        permission.why === "hour" ? "It was asked 60 times within an hour" : "It asked us to slow down";
      throw new OperatorError(`${why}. It may be asked again ${permission.at.toISOString()}.`);
    }
    await sleep(permission.milliseconds);
    return addCall(tx, url, asking.now());
  });
  const answer = await ask(url, {
    headers: { "user-agent": userAgent, accept: "application/json" },
    redirect: "error",
    signal: AbortSignal.timeout(LONGEST),
  }).catch((error: unknown) => {
    throw new OperatorError(`${url} could not be reached: ${String(error)}`, 1, error);
  });
  const notBefore = slowDownUntil(answer.status, answer.headers.get("retry-after"), asking.now());
  await asOwner(owner, kommun.space, (tx) => answerCall(tx, call, answer.status, notBefore));
  if (answer.ok) return answer.text();
  const more =
    answer.status === 404
      ? ": it does not exist, and will not be asked again"
      : notBefore === null
        ? ""
        : `: it may be asked again ${notBefore.toISOString()}`;
  throw new OperatorError(`${url} answered ${answer.status}${more}. Nothing was imported.`);
}

function addressOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol === "https:" && url.username === "") return url.href;
  throw new OperatorError(`${address} must be an address that begins with https://. Nothing was asked.`, 2);
}
