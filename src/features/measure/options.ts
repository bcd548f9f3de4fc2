import type { Choice } from "#app/design/index.ts";

/** Things with a name as choices of a form. */
export function optionsOf(list: readonly { readonly id: string; readonly name: string }[]): Choice[] {
  return list.map(({ id, name }) => ({ value: id, label: name }));
}
