import type { VNode } from "preact";

/** The parties of a promise, kommun first; `label` names the list. */
export function Parties({
  label,
  names,
}: {
  readonly label: string;
  readonly names: readonly string[];
}): VNode {
  return (
    <ul class="hs-parties" aria-label={label}>
      {names.map((name) => (
        <li>{name}</li>
      ))}
    </ul>
  );
}
