import type { Action } from "#app/access/actions.ts";
import type { Kommun } from "#app/access/actor.ts";
import type { HeldRole } from "#app/access/decide.ts";
import type { AuditEvent } from "#app/audit/events.ts";
import type { Transaction } from "#app/platform/database/index.ts";
import type { IsoDate } from "#app/platform/iso-date.ts";
import type { Translate } from "#app/platform/language/index.ts";
import type { OrganisationId, PersonId, SessionId } from "#app/schema/tables.ts";
import type { Fields } from "./fields.ts";
import type { Form, TypedForm } from "./form.ts";
import type { Reply } from "./reply.ts";
import type { Services } from "./services.ts";

/** Who is at work. */
export interface SignedIn {
  readonly id: PersonId;
  readonly name: string;
  readonly title: string;
  readonly held: readonly HeldRole[];
  /** The session at work, by the name that opens nothing. */
  readonly sessionId: SessionId;
  /** When the second factor was last given in this session; null = not in this session. */
  readonly strongAt: Date | null;
}

/** What a staff handler is given: an open transaction that already is the person, and all that is known. */
export interface StaffRequest {
  readonly tx: Transaction;
  readonly person: SignedIn;
  readonly kommun: Kommun;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly today: IsoDate;
  readonly now: Date;
  readonly t: Translate;
  readonly services: Services;
  /** Number of the request, for log and error page. */
  readonly requestId: string;
  /** Address of this site as seen from outside, for links in documents: "https://trygg.kommunen.se". */
  readonly origin: string;
  /** Yes or no for what the page offers; the same rule as the check. */
  may(action: Action, organisations?: readonly OrganisationId[]): boolean;
  /** Checks again with the record's organisations at hand; throws `Forbidden`. */
  demand(action: Action, organisations: readonly OrganisationId[]): void;
}

/** One line of a feature's table of staff routes. */
export interface StaffRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly action: Action;
  readonly audit: AuditEvent;
  /** For actions bound to the own organisation: the record's organisations, asked before the handler runs. */
  readonly organisations: ((request: StaffRequest) => Promise<readonly OrganisationId[]>) | null;
  /** Largest body in bytes. */
  readonly limit: number;
  /** Runs the line: parses the form, calls the handler. */
  readonly run: (request: StaffRequest, fields: Fields) => Promise<Reply>;
}

interface Line {
  action: Action;
  audit: AuditEvent;
  organisations?: (request: StaffRequest) => Promise<readonly OrganisationId[]>;
}

const FORM_LIMIT = 2 * 1024 * 1024;

/** Writes the lines of a table of staff routes. */
export const staff = {
  /** A page or file to look at. */
  get(path: string, line: Line & { handler: (request: StaffRequest) => Promise<Reply> }): StaffRoute {
    return { ...base(path, line), method: "GET", run: (request) => line.handler(request) };
  },
  /**
   * Something to do. `form` reads what was typed; when it cannot be used, `again` shows the page once more with
   * everything still there (status 422).
   */
  post<Command>(
    path: string,
    line: Line & {
      form: Form<Command>;
      handler: (request: StaffRequest, command: Command, fields: Fields) => Promise<Reply>;
      again: (request: StaffRequest, form: TypedForm) => Promise<Reply>;
      limit?: number;
    },
  ): StaffRoute {
    return {
      ...base(path, line),
      method: "POST",
      limit: line.limit ?? FORM_LIMIT,
      run: async (request, fields) => {
        const result = line.form(fields);
        if (result.ok) return line.handler(request, result.value, fields);
        const reply = await line.again(request, { typed: fields, problems: result.problems });
        return reply.kind === "page" ? { ...reply, status: 422 } : reply;
      },
    };
  },
  /** Something to do that needs no input: a button. */
  button(
    path: string,
    line: Line & { handler: (request: StaffRequest, fields: Fields) => Promise<Reply> },
  ): StaffRoute {
    return { ...base(path, line), method: "POST", run: (request, fields) => line.handler(request, fields) };
  },
};

function base(path: string, line: Line): Omit<StaffRoute, "method" | "run"> {
  return {
    path,
    action: line.action,
    audit: line.audit,
    organisations: line.organisations ?? null,
    limit: FORM_LIMIT,
  };
}
