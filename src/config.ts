import { join, resolve } from "node:path";
import { OperatorError } from "./platform/errors.ts";
import { keySource, type KeySource } from "./platform/keys/index.ts";

/** Every setting the program takes from its environment, with what it means. Printed by `handslag start --help`. */
export const SETTINGS: Readonly<Record<string, string>> = {
  DATABASE_URL: "PostgreSQL 15 or later to use instead of the built-in one: postgres://owner@host/database",
  HANDSLAG_DATA: "folder for the built-in database and the keys (default: ./data)",
  HANDSLAG_KEYS: "path of the key file, or inline:… with its content (default: keys.json in the data folder)",
  PORT: "port to listen on (default: 3000)",
  HOST: "address to listen on (default: 127.0.0.1; set 0.0.0.0 behind a proxy in a container)",
  BASE_URL: "address of the site as seen from outside, such as https://trygg.kommunen.se",
  SMTP_URL:
    "mail server, such as smtps://user:password@mail.kommunen.se; without it mail stays on the outbox page",
  SMTP_FROM: "sender of the mail (default: handslag@ the host of BASE_URL)",
  HANDSLAG_EXAMPLE: "off: an empty data folder starts without the example kommun",
  LOG_LEVEL: "error, warn, info or debug (default: info)",
};

/** The settings of one run, read and checked. */
export interface Config {
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  readonly keys: KeySource;
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly smtpFrom: string;
  readonly withExample: boolean;
  readonly logLevel: "error" | "warn" | "info" | "debug";
}

/**
 * The only reader of the environment. Options of the command line win. Throws `OperatorError` (exit 2) with one
 * clear line per wrong value, all of them at once, before anything has started.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  options: { port?: string | number; data?: string } = {},
): Config {
  const wrong: string[] = [];
  const value = (name: string): string | null => environment[name]?.trim() || null;

  const dataDirectory = resolve(options.data ?? value("HANDSLAG_DATA") ?? "data");
  const baseUrl =
    checked(wrong, "BASE_URL", value("BASE_URL"), ["http:", "https:"])?.replace(/\/+$/, "") ?? null;
  const config: Config = {
    databaseUrl: checked(wrong, "DATABASE_URL", value("DATABASE_URL"), ["postgres:", "postgresql:"]),
    dataDirectory,
    keys: keySource(value("HANDSLAG_KEYS") ?? join(dataDirectory, "keys.json")),
    port: readPort(wrong, String(options.port ?? value("PORT") ?? "3000")),
    host: value("HOST") ?? "127.0.0.1",
    baseUrl,
    smtpUrl: checked(wrong, "SMTP_URL", value("SMTP_URL"), ["smtp:", "smtps:"]),
    smtpFrom: value("SMTP_FROM") ?? `handslag@${baseUrl === null ? "localhost" : new URL(baseUrl).hostname}`,
    withExample: readSwitch(wrong, "HANDSLAG_EXAMPLE", value("HANDSLAG_EXAMPLE")),
    logLevel: readLevel(wrong, value("LOG_LEVEL")),
  };
  if (wrong.length > 0) throw new OperatorError(wrong.join("\n"), 2);
  return config;
}

function checked(
  wrong: string[],
  name: string,
  text: string | null,
  schemes: readonly string[],
): string | null {
  if (text === null) return null;
  const scheme = URL.canParse(text) ? new URL(text).protocol : "";
  if (schemes.includes(scheme)) return text;
  // The value may hold a password: it is not repeated.
  wrong.push(`${name} is not an address that begins with ${schemes.map((one) => `${one}//`).join(" or ")}`);
  return null;
}

function readPort(wrong: string[], text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  wrong.push(`PORT must be a number from 0 to 65535; got "${text}"`);
  return 0;
}

function readSwitch(wrong: string[], name: string, text: string | null): boolean {
  if (text === null || text === "on") return true;
  if (text === "off") return false;
  wrong.push(`${name} must be on or off; got "${text}"`);
  return true;
}

function readLevel(wrong: string[], text: string | null): Config["logLevel"] {
  if (text === null) return "info";
  if (text === "error" || text === "warn" || text === "info" || text === "debug") return text;
  wrong.push(`LOG_LEVEL must be error, warn, info or debug; got "${text}"`);
  return "info";
}
