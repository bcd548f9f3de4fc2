import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import { KommunRegister } from "#app/access/kommun-register.ts";
import { createApp } from "#app/app.tsx";
import { accountEntrance, addSession, SESSION_COOKIE, tokenHash } from "#app/features/account/index.ts";
import { type FixedClock, fixedClock } from "#app/platform/clock.ts";
import { InstallationKeys, newKeyMaterial } from "#app/platform/keys/index.ts";
import { startPdf } from "#app/platform/pdf/index.ts";
import { PageMemory } from "#app/platform/web/page-memory.ts";
import { Recent } from "#app/platform/web/recent.ts";
import type { Services } from "#app/routing/services.ts";
import type { PersonId } from "#app/schema/tables.ts";
import type { World } from "./world.ts";

/** A browser without a screen: follows no redirects, keeps the session it was given. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(
    path: string,
    fields?: Record<string, string | readonly string[] | File>,
    headers?: Record<string, string>,
  ): Promise<Response>;
}

/** The whole program on a test file's database, with a clock that stands at noon on `TODAY`. */
export interface TestApp {
  readonly services: Services;
  readonly clock: FixedClock;
  readonly memory: PageMemory;
  /** The program itself, for putting it on a port. */
  readonly hono: ReturnType<typeof createApp>;
  /** Anyone at all. */
  readonly resident: Visitor;
  /** Somebody with a session; `strong` = the second factor was given just now. */
  signedIn(person: PersonId, options?: { strong?: boolean; host?: string }): Promise<Visitor>;
}

/** Noon in Sweden on Monday 16 March 2026. */
export const NOON = new Date("2026-03-16T11:00:00Z");

/** Starts the program for a test file. */
export async function startApp(world: World): Promise<TestApp> {
  const clock = fixedClock(NOON);
  const pdf = startPdf();
  afterAll(() => pdf.stop());
  const silent = () => undefined;
  const services: Services = {
    database: world.database,
    keys: new InstallationKeys(newKeyMaterial(NOON)),
    pdf,
    clock,
    recent: new Recent(),
    log: { info: silent, warn: silent, error: (facts) => process.stderr.write(`${JSON.stringify(facts)}\n`) },
    baseUrl: null,
    sendsMail: false,
  };
  const kommuner = new KommunRegister(world.database.pool);
  await kommuner.load();
  const memory = new PageMemory(clock);
  memory.setKeeping(true);
  const app = createApp(services, kommuner, memory, accountEntrance);

  const visitor = (headers: Record<string, string>, host: string): Visitor => {
    const origin = `http://${host}`;
    return {
      get: async (path, more = {}) =>
        app.request(`${origin}${path}`, { headers: { host, ...headers, ...more } }),
      post: async (path, fields = {}, more = {}) => {
        const files = Object.values(fields).some((value) => value instanceof File);
        const body = files ? new FormData() : new URLSearchParams();
        for (const [name, value] of Object.entries(fields)) {
          if (value instanceof File) (body as FormData).append(name, value);
          else for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
        }
        return app.request(`${origin}${path}`, {
          method: "POST",
          body,
          headers: { host, origin, ...headers, ...more },
        });
      },
    };
  };

  return {
    services,
    clock,
    memory,
    hono: app,
    resident: visitor({}, "localhost"),
    signedIn: async (person, { strong = false, host = "localhost" } = {}) => {
      const token = randomBytes(32).toString("base64url");
      const now = clock.now();
      await world.arrange((tx) =>
        addSession(tx, {
          tokenHash: tokenHash(services.keys, "session", token),
          personId: person,
          kommunCode: host === "localhost" ? world.kommun.code : world.otherKommun.code,
          userAgent: "",
          createdAt: now,
          lastSeenAt: now,
          strongAt: strong ? now : null,
          endedAt: null,
        }),
      );
      const cookie = `${SESSION_COOKIE}=${token}`;
      return visitor({ cookie }, host);
    },
  };
}
