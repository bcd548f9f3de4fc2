import type { ComponentChildren, VNode } from "preact";

/** Does it show? Säkerställd förbättring, försämring, ingen säkerställd förändring, för tidigt, kan inte mätas. */
export type VerdictKind = "better" | "worse" | "nochange" | "early" | "cannot";

export type VerdictProps = {
  readonly kind: VerdictKind;
  /** The fixed words for the kind, with their full stop. */
  readonly words: string;
  /** One sentence with the numbers. */
  readonly children?: ComponentChildren;
};

/** A verdict: glyph of the interval, fixed words, one sentence. */
export function Verdict({ kind, words, children }: VerdictProps): VNode {
  return (
    <p class="hs-verdict">
      <VerdictGlyph kind={kind} />
      <span>
        <strong>{words}</strong> {children}
      </span>
    </p>
  );
}

/** The glyph alone, where the words stand beside it. */
export function VerdictGlyph({ kind }: { readonly kind: VerdictKind }): VNode {
  return (
    <svg class="hs-verdict__glyph" data-verdict={kind} aria-hidden="true">
      <use href={`#v-${kind}`} />
    </svg>
  );
}
