import { OperatorError } from "#app/platform/errors.ts";

/** What `handslag kommun add` needs to make a kommun. */
export interface NewKommun {
  /** The official kommunkod, four digits with leading zero. */
  readonly code: string;
  readonly name: string;
  /** Host name its pages answer to; the first kommun also answers to every unknown host. */
  readonly host: string;
  readonly isExample: boolean;
}

/** Checks what an operator typed; throws `OperatorError` (exit 2) that names what is wrong. */
export function newKommun(input: {
  code: string;
  name: string;
  host?: string;
  isExample?: boolean;
}): NewKommun {
  const code = input.code.trim();
  const name = input.name.trim().normalize("NFC");
  if (!/^\d{4}$/.test(code)) {
    throw new OperatorError(`A kommun code is four digits, such as 0484; got "${input.code}".`, 2);
  }
  if (name === "" || name.length > 80)
    throw new OperatorError("A kommun needs a name of 1 to 80 characters.", 2);
  const host = (input.host ?? `${slugOf(name)}.localhost`).trim().toLowerCase();
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host)) {
    throw new OperatorError(
      `"${host}" is not a host name. Give one with --host, such as trygg.kommunen.se.`,
      2,
    );
  }
  return { code, name, host, isExample: input.isExample ?? false };
}

/** The name of a kommun's schemas and roles: `k0484`. */
export function spaceOf(code: string): string {
  return `k${code}`;
}

/** Lower-case ASCII with hyphens, for addresses: "Västra hamnen 2021" → "vastra-hamnen-2021". */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
