import type { VNode } from "preact";

export type LevelProps = {
  /** How far up the scale, from 1; 0 when no level has been set. */
  readonly step: number;
  /** Steps of the scale. */
  readonly steps: number;
  /** "Gul". */
  readonly word: string;
  /** "2 av 4"; left out when no level has been set. */
  readonly place?: string | undefined;
  /** "Samma som förra veckan." */
  readonly note?: string | undefined;
  /** One line in tables and lists. */
  readonly small?: boolean;
};

/** A level on a scale: so many of the steps are filled. The word says it, the colour of the field's own word is never drawn. */
export function Level({ step, steps, word, place, note, small }: LevelProps): VNode {
  return (
    <span class={small ? "hs-level hs-level--small" : "hs-level"}>
      <svg class="hs-level__steps" viewBox={`0 0 ${steps * 18 - 4} 34`} aria-hidden="true" focusable="false">
        {Array.from({ length: steps }, (_, index) => (
          <Step index={index} steps={steps} filled={index < step} />
        ))}
      </svg>
      <span class="hs-level__words">
        <strong>{place === undefined ? word : `${word}, ${place}`}</strong>
        {note !== undefined && <span class="hs-level__note">{note}</span>}
      </span>
    </span>
  );
}

function Step(props: { readonly index: number; readonly steps: number; readonly filled: boolean }): VNode {
  const { index, steps, filled } = props;
  const height = 10 + (22 * index) / Math.max(1, steps - 1);
  const shape = { x: index * 18 + 1, y: 33 - height, width: 12, height };
  return <rect {...shape} class={filled ? "hs-level__full" : "hs-level__empty"} />;
}
