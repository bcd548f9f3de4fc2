import type { VNode } from "preact";

export type ProgressProps = {
  /** Unique on the page. */
  readonly id: string;
  /** What is going on: "Läser in 12 000 rader". */
  readonly label: string;
  /** Done so far of `max`; absent while the size of the work is unknown. */
  readonly value?: number;
  readonly max?: number;
  /** "4 800 av 12 000 rader. Du kan lämna sidan." */
  readonly text: string;
};

/** Long work that can be left; changes are read aloud politely. */
export function Progress({ id, label, value, max = 100, text }: ProgressProps): VNode {
  return (
    <div class="hs-progress">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <progress id={id} value={value} max={max} />
      <output class="hs-small" for={id}>
        {text}
      </output>
    </div>
  );
}
