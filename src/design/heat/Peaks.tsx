import type { VNode } from "preact";

/** A number in large type and what it counts. */
export type Peak = { readonly number: string; readonly words: string };

/** The few numbers that carry a picture, the largest first. */
export function Peaks({ peaks }: { readonly peaks: readonly Peak[] }): VNode {
  return (
    <ol class="hs-peaks">
      {peaks.map(({ number, words }) => (
        <li>
          <strong>{number}</strong> <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}
