import type { Clock } from "#app/platform/clock.ts";
import type { Database } from "#app/platform/database/index.ts";
import type { InstallationKeys } from "#app/platform/keys/index.ts";
import type { PdfRenderer } from "#app/platform/pdf/index.ts";
import type { Recent } from "#app/platform/web/recent.ts";

/** What the running program holds; made once in `main.ts`, handed to the routes. */
export interface Services {
  readonly database: Database;
  readonly keys: InstallationKeys;
  readonly pdf: PdfRenderer;
  readonly clock: Clock;
  /** Figures for people at work that are dear to work out. */
  readonly recent: Recent;
  readonly log: Log;
  /** Address of the site for links in mails and documents, without slash at the end; null = as the request says. */
  readonly baseUrl: string | null;
  /** Whether a mail server is set; without one, mails stay on the outbox page. */
  readonly sendsMail: boolean;
}

/** The program's own log: structured, never with what people typed. */
export interface Log {
  info(facts: Record<string, unknown>, message: string): void;
  warn(facts: Record<string, unknown>, message: string): void;
  error(facts: Record<string, unknown>, message: string): void;
}
