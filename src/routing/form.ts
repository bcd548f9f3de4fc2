import type { Fields } from "./fields.ts";

/** One thing to mend: the field, and why, as a locale key with values for its gaps. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What reading a form gives: a command, or what to mend. */
export type FormResult<Command> =
  | { readonly ok: true; readonly value: Command }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** Reads typed input into a command; pure. The same function serves page, bulk file and test. */
export type Form<Command> = (fields: Fields) => FormResult<Command>;

/** A form as a page shows it: what was typed, and what to mend. Empty at first. */
export interface TypedForm {
  readonly typed: Fields;
  readonly problems: readonly FieldProblem[];
}
