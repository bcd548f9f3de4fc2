import type { ComponentChildren, VNode } from "preact";

export type SignedTextProps = {
  /** The signed words, a paragraph each, exactly as signed. */
  readonly paragraphs: readonly string[];
  /** `large` in the head of an item's page, `quote` in running text. */
  readonly size?: "large" | "quote";
  /** Where the words stand: edition, link. */
  readonly source?: ComponentChildren;
};

/** Words that both parties signed: the double rule stands only here. */
export function SignedText({ paragraphs, size = "large", source }: SignedTextProps): VNode {
  return (
    <>
      <blockquote class={size === "large" ? "hs-signed" : "hs-quote"}>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
      {source && <p class="hs-small">{source}</p>}
    </>
  );
}
