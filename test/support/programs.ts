import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/opt/homebrew/bin", "/snap/bin"];

/** A program that tests and measurements lean on: the names it goes by, and the Debian package it comes in. */
export interface Program {
  readonly names: readonly string[];
  readonly package: string;
  /** Setting that names it outright. */
  readonly setting?: string;
}

/** The browser of the journeys, and the peer that reports are printed against. */
export const CHROMIUM: Program = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  package: "chromium",
  setting: "CHROMIUM_PATH",
};
const PDFINFO: Program = { names: ["pdfinfo"], package: "poppler-utils" };
const QPDF: Program = { names: ["qpdf"], package: "qpdf" };

/** The path of an installed Chromium; throws with what to do when there is none. */
export function chromiumPath(): string {
  const path = findProgram(CHROMIUM);
  if (path !== null) return path;
  throw new Error("The journeys need Chromium: install it, or set CHROMIUM_PATH to its program file.");
}

/** The path of `pdfinfo`; null where it cannot be had. */
export function pdfinfoPath(): string | null {
  return findProgram(PDFINFO);
}

/** Before the run: on Debian as root, installs what is missing. Elsewhere tests that need it say so. */
export function installPrograms(programs: readonly Program[] = [CHROMIUM, PDFINFO, QPDF]): void {
  const missing = programs.filter((program) => findProgram(program) === null);
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", ...missing.map((one) => one.package)],
    options,
  );
}

/** The path of a program; null when it is not installed. */
export function findProgram({ names, setting }: Program): string | null {
  const given = setting === undefined ? undefined : process.env[setting];
  if (given !== undefined && given !== "" && existsSync(given)) return given;
  for (const place of PLACES) {
    for (const name of names) if (existsSync(`${place}/${name}`)) return `${place}/${name}`;
  }
  return null;
}
