import type { ComponentChildren, VNode } from "preact";

export type SaidLine = {
  /** "Ni sa", "Vi gör", "Det blev". */
  readonly name: string;
  readonly text: ComponentChildren;
  readonly source?: string;
  /** What should stand here is missing. */
  readonly gap?: boolean;
};

/** You said, we do, this came of it; an answer that is missing is drawn as a gap. */
export function Said({ lines }: { readonly lines: readonly SaidLine[] }): VNode {
  return (
    <dl class="hs-said">
      {lines.map(({ name, text, source, gap }) => (
        <div class={gap ? "hs-said__gap" : undefined}>
          <dt>{name}</dt>
          <dd>
            {text}
            {source && <span class="hs-src">{source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
