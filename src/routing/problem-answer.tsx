import { HTTPException } from "hono/http-exception";
import { renderToString } from "preact-render-to-string";
import type { VNode } from "preact";
import { Forbidden, Invalid, Problem } from "#app/platform/errors.ts";
import { type Translate, translator } from "#app/platform/language/index.ts";
import { frame } from "./frame.tsx";
import type { Log } from "./services.ts";
import type { Visit } from "./visit.ts";

/** PostgreSQL says so when it stops or cannot be reached: nothing of the request was kept. */
const UNAVAILABLE = /^(57P0[123]|08\d{3}|53300|ECONNREFUSED|ENOENT|ECONNRESET|EPIPE)$/;

/** Links for a new password carry their secret in the address. */
const SECRET_PART = /^(\/nytt-losenord\/).*/;

/** The one place where what was thrown becomes a page: what happened, what is safe, what to do. */
export function problemAnswer(error: unknown, visit: Visit | undefined, log: Log): Response {
  const t = translator("sv");
  const told = tell(error, t, visit?.requestId ?? "");
  if (told.status >= 500) {
    log.error(
      { request: visit?.requestId, path: visit?.path.replace(SECRET_PART, "$1…"), error: describe(error) },
      "request failed",
    );
  }
  if (visit === undefined) return plain(told);
  const body = <ProblemBody told={told} t={t} />;
  const reply = { kind: "page", title: told.title, body, status: 404 } as const;
  return html(frame.site(reply, visit), told.status);
}

/** An installation without any kommun has nothing to show but how to add one. */
export function noKommun(): Response {
  return plain({
    status: 503,
    title: "Handslag",
    text: "Det finns ingen kommun här än. Lägg till en: npx handslag kommun add KOD NAMN",
  });
}

interface Told {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

function tell(error: unknown, t: Translate, id: string): Told {
  if (error instanceof Forbidden) {
    return { status: 403, title: t("common:problem.forbiddenTitle"), text: t("common:problem.forbidden") };
  }
  if (error instanceof Invalid) {
    const tooLarge = error.message === "common:problem.tooLarge";
    return {
      status: tooLarge ? 413 : 400,
      title: t(tooLarge ? "common:problem.tooLargeTitle" : "common:problem.invalidTitle"),
      text: (t as (key: string, values: object) => string)(error.message, error.values),
    };
  }
  if (error instanceof Problem && error.status === 409) {
    return { status: 409, title: t("common:problem.conflictTitle"), text: t("common:problem.conflict") };
  }
  if (
    error instanceof Problem ||
    (error instanceof HTTPException && error.status === 404) ||
    malformedId(error)
  ) {
    return { status: 404, title: t("common:problem.notFoundTitle"), text: t("common:problem.notFound") };
  }
  if (error instanceof HTTPException && error.status === 403) {
    return { status: 403, title: t("common:problem.crossSiteTitle"), text: t("common:problem.crossSite") };
  }
  if (UNAVAILABLE.test(codeOf(error)) || /timeout exceeded|Connection terminated/.test(String(error))) {
    return {
      status: 503,
      title: t("common:problem.unavailableTitle"),
      text: t("common:problem.unavailable"),
    };
  }
  return {
    status: 500,
    title: t("common:problem.unexpectedTitle"),
    text: t("common:problem.unexpected", { id }),
  };
}

/** An address with something that is no id in it leads nowhere (22P02: invalid text representation). */
function malformedId(error: unknown): boolean {
  return codeOf(error) === "22P02";
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function ProblemBody({ told, t }: { told: Told; t: Translate }): VNode {
  return (
    <div class="hs-stack hs-problem">
      <h1 class="ds-heading hs-h1">{told.title}</h1>
      <p class="hs-lede">{told.text}</p>
      <p>
        <a href="/">{t("common:problem.toStart")}</a>
      </p>
    </div>
  );
}

function html(vnode: VNode, status: number): Response {
  return new Response(`<!DOCTYPE html>${renderToString(vnode)}`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

function plain(told: Told): Response {
  return new Response(`${told.title}\n\n${told.text}\n`, {
    status: told.status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
