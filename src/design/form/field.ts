import type { ComponentChildren } from "preact";

/** What every field is given. */
export type FieldProps = {
  /** Name in the sent form; also the id unless `id` is given. */
  readonly name: string;
  readonly label: ComponentChildren;
  /** What to write, and what not to. Read together with the label. */
  readonly hint?: ComponentChildren;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** When the page has two forms with the same name. */
  readonly id?: string | undefined;
  /** The whole row in a `quick` form. */
  readonly wide?: boolean;
};

/** Id of the hint and error of a field, and the attribute that ties them to it. */
export function describe(field: Pick<FieldProps, "name" | "id" | "hint" | "error">): {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly describedBy: string | undefined;
} {
  const id = field.id ?? field.name;
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const ids = [field.error && errorId, field.hint && hintId].filter(Boolean);
  return { id, hintId, errorId, describedBy: ids.length > 0 ? ids.join(" ") : undefined };
}
