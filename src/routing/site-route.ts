import type { Kommun } from "#app/access/actor.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { PublicKey } from "#app/platform/keys/index.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { PdfRenderer } from "#app/platform/pdf/index.ts";
import type { Reply } from "./reply.ts";

/** What a public handler is given: a transaction that can read what is published, and nothing else. */
export interface SiteRequest {
  readonly tx: Transaction;
  readonly kommun: Kommun;
  readonly params: Readonly<Record<string, string>>;
  readonly today: IsoDate;
  readonly t: Translate;
  readonly origin: string;
  readonly path: string;
  /** The installation's public key, for whoever checks an edition. */
  readonly publicKey: PublicKey;
  /** Sets a document that anyone may have. */
  readonly renderPdf: PdfRenderer["renderPdf"];
}

/** One line of a feature's table of public routes. `action` and `audit` are written out on purpose. */
export interface SiteRoute {
  readonly method: "GET";
  readonly path: string;
  readonly action: "public";
  readonly audit: "none";
  readonly handler: (request: SiteRequest) => Promise<Reply>;
}

/** Writes the lines of a table of public routes. Pages are kept in memory until something is published. */
export const site = {
  /** A page or file that anyone may have. */
  get(path: string, line: Pick<SiteRoute, "action" | "audit" | "handler">): SiteRoute {
    return { method: "GET", path, ...line };
  },
};
