import type { VNode } from "preact";

export type StepsProps = {
  /** "Steg 3 av 5". */
  readonly label: string;
  readonly current: number;
  readonly total: number;
};

/** How far a heavy form has come: one thing per page. */
export function Steps({ label, current, total }: StepsProps): VNode {
  const bars = Array.from({ length: total }, (_, index) => `M${index * 18 + 1} 5h14`);
  return (
    <p class="hs-step">
      {label}
      <svg viewBox={`0 0 ${total * 18} 10`} aria-hidden="true">
        <path class="st-1" d={bars.slice(0, current).join("")} />
        <path class="st-0" d={bars.slice(current).join("")} />
      </svg>
    </p>
  );
}
