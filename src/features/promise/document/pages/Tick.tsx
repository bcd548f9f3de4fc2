import type { VNode } from "preact";
import { Checkbox } from "#app/design/index.ts";

/** A proposed value to tick, with the words it was read from. */
export function Tick(props: {
  readonly name: string;
  readonly id?: string;
  readonly value: string;
  readonly label: string;
  readonly source: string;
  readonly chosen: readonly string[];
}): VNode {
  const { name, id, value, label, source, chosen } = props;
  return (
    <Checkbox
      name={name}
      id={id}
      value={value}
      label={label}
      hint={source}
      checked={chosen.includes(value)}
    />
  );
}
