import type { ComponentChildren, VNode } from "preact";

/** A link as data; `current` marks the page itself or the part of the site it lies in. */
export type LinkTo = {
  readonly href: string;
  readonly text: string;
  readonly current?: "page" | "true";
};

/** Short links side by side: downloads, other formats. */
export function LinkRow({ links }: { readonly links: readonly LinkTo[] }): VNode {
  return (
    <ul class="hs-links">
      {links.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

export type PlainLink = LinkTo & {
  /** What stands after the link in the same line. */
  readonly more?: ComponentChildren;
};

/** Links below each other, each with a word on what lies behind it. */
export function LinkList({ links }: { readonly links: readonly PlainLink[] }): VNode {
  return (
    <ul class="hs-plain">
      {links.map(({ href, text, more }) => (
        <li>
          <a href={href}>{text}</a>
          {more && <> {more}</>}
        </li>
      ))}
    </ul>
  );
}

/** One link on a line of its own, as large a target as a button. */
export function LoneLink({ href, text }: LinkTo): VNode {
  return (
    <p class="hs-alone">
      <a href={href}>{text}</a>
    </p>
  );
}
