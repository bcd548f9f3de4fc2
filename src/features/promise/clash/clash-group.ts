import type { Fields } from "#app/routing/fields.ts";

/** Something in a form that two people may have written differently. */
export interface ClashGroup {
  readonly name: string;
  readonly label: string;
  /** Names of its fields in the form. */
  readonly fields: readonly string[];
  /** How a version is shown. */
  show(fields: Fields): string;
}

/** A group of one field, shown as it was typed. */
export function oneField(name: string, label: string): ClashGroup {
  return { name, label, fields: [name], show: (fields) => fields.text(name) };
}
