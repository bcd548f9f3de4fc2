import { ROLES, type Role } from "#app/access/roles.ts";
import { OperatorError } from "#app/platform/errors.ts";
import { emailAddress } from "../credential/email-address.ts";

/** What `handslag user add` was told. */
export interface UserInput {
  readonly email: string;
  readonly role: string;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
}

/** A person to be added by a command, checked. */
export interface NewUser {
  readonly email: string;
  readonly role: Role;
  readonly name: string;
  readonly title: string;
  /** Name of an organisation that exists; null = the kommun's own. */
  readonly organisation: string | null;
}

/** Checks what an operator typed; throws `OperatorError` (exit 2) that names what is wrong. */
export function newUser(input: UserInput): NewUser {
  const email = operatorsAddress(input.email);
  const role = ROLES.find((known) => known === input.role.trim());
  if (role === undefined) {
    throw new OperatorError(`"${input.role}" is not a role. Choose one of: ${ROLES.join(", ")}.`, 2);
  }
  const name = text("name", input.name ?? email.slice(0, email.indexOf("@")));
  if (name === "") throw new OperatorError("A name must not be empty.", 2);
  return {
    email,
    role,
    name,
    title: text("title", input.title ?? ""),
    organisation: input.organisation === undefined ? null : text("organisation", input.organisation),
  };
}

/** Checks an address that an operator typed. */
export function operatorsAddress(typed: string): string {
  const email = emailAddress(typed);
  if (email === null) {
    throw new OperatorError(`"${typed}" is not an e-mail address such as anna@kommunen.se.`, 2);
  }
  return email;
}

function text(what: string, typed: string): string {
  const trimmed = typed.trim().normalize("NFC");
  if (trimmed.length > 100) throw new OperatorError(`The ${what} is longer than 100 characters.`, 2);
  return trimmed;
}
