import type { VNode } from "preact";

export type LooseThread = {
  /** Place of what is missing in the chain, 0 (problem) – 5 (verdict); absent when nothing is. */
  readonly gap?: number | undefined;
  readonly count: number;
  /** "orsak utan åtgärd". */
  readonly text: string;
  /** The list of them; absent when there are none. */
  readonly href?: string | undefined;
  readonly note?: string | undefined;
};

/** What lacks its next link, each kind with its place in the chain. */
export function LooseThreads({ threads }: { readonly threads: readonly LooseThread[] }): VNode {
  return (
    <ul class="hs-loose">
      {threads.map(({ gap, count, text, href, note }) => (
        <li>
          <Thread gap={count > 0 ? gap : undefined} />
          <div>
            <strong>{count}</strong> {href && count > 0 ? <a href={href}>{text}</a> : text}
            {note && <span>{note}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

const LINKS = [0, 1, 2, 3, 4, 5];

/** Six links in a row, the missing one as an empty dashed frame. */
function Thread({ gap }: { readonly gap: number | undefined }): VNode {
  const whole = LINKS.slice(1).filter((link) => link !== gap && link - 1 !== gap);
  return (
    <svg viewBox="0 0 120 16" aria-hidden="true">
      <path class="g-line" d={whole.map((link) => `M${link * 21 - 9} 8h10`).join("")} />
      {LINKS.map((link) => (
        <rect class={link === gap ? "g-gap" : "g-on"} x={1 + link * 21} y={2.5} width={11} height={11} />
      ))}
    </svg>
  );
}
