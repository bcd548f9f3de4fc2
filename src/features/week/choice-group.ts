import type { Choice } from "#app/design/index.ts";
import type { ClashGroup } from "#app/routing/clash/ClashPage.tsx";

/** A choice as a clash shows it: by its words, not by its id. */
export function choiceGroup(name: string, label: string, choices: readonly Choice[]): ClashGroup {
  const words = (value: string): string => {
    const found = choices.find((choice) => choice.value === value)?.label;
    return typeof found === "string" ? found : value;
  };
  return { name, label, fields: [name], show: (fields) => words(fields.text(name)) };
}
