import type { VNode } from "preact";

/** A piece of text with what happened to it. */
export type DifferencePart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

export type DifferenceProps = {
  readonly parts: readonly DifferencePart[];
  /** "Tillagt" and "Borttaget", read before each change and shown in the key. */
  readonly words: { readonly added: string; readonly removed: string };
};

/** How a text changed: struck and underlined, and said in words. */
export function Difference({ parts, words }: DifferenceProps): VNode {
  return (
    <div class="hs-diff">
      <p class="hs-diff__text">
        {parts.map(({ kind, text }) => {
          if (kind === "same") return text;
          const Tag = kind === "added" ? "ins" : "del";
          return (
            <Tag>
              <span class="ds-sr-only">{` ${words[kind]}: `}</span>
              {text}
            </Tag>
          );
        })}
      </p>
      <p class="hs-small" aria-hidden="true">
        <ins>{words.added}</ins> <del>{words.removed}</del>
      </p>
    </div>
  );
}
