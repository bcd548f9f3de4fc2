import type { VNode } from "preact";

/** Marks a made-up figure or section; `word` is "Exempel". */
export function ExampleTag({ word }: { readonly word: string }): VNode {
  return <span class="hs-example">{word}</span>;
}
