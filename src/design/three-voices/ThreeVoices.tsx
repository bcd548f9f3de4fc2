import type { ComponentChildren, VNode } from "preact";

export type Voice = {
  /** "Den som ansvarar säger". */
  readonly who: string;
  /** The status or verdict word, with its full stop. */
  readonly word: string;
  readonly sentence?: ComponentChildren;
  /** Source and day. */
  readonly source: string;
};

/** Three answers kept apart: the responsible, the timetable, the measurement. */
export function ThreeVoices({ voices }: { readonly voices: readonly Voice[] }): VNode {
  return (
    <dl class="hs-three">
      {voices.map(({ who, word, sentence, source }) => (
        <div>
          <dt>{who}</dt>
          <dd>
            <strong>{word}</strong> {sentence}
            <span class="hs-src">{source}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
