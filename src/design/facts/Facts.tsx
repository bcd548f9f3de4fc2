import type { ComponentChildren, VNode } from "preact";

export type Fact = { readonly name: string; readonly value: ComponentChildren };

/** Names and values: method, definition, details of a record. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode {
  return (
    <dl class="hs-facts">
      {facts.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
