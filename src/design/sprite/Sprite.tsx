import type { VNode } from "preact";
import { STATUS_KINDS, type StatusKind } from "../status/status-kind.ts";
import { StatusDrawing } from "../status/StatusDrawing.tsx";

/** Names of the shapes in the sprite; `s-` are status shapes, `i-` and `hs-` small signs. */
export type IconName = `s-${StatusKind}` | "i-warning" | "hs-mark";

/** Shows a shape from the sprite; the word always stands beside it, so the shape itself is hidden. */
export function Icon({ name, class: className }: { name: IconName; class?: string }): VNode {
  return (
    <svg class={className} aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  );
}

/** All shapes, once per page, in the page itself: no second request and no waiting. */
export function Sprite(): VNode {
  return (
    <svg class="hs-sprite" aria-hidden="true" focusable="false">
      {STATUS_KINDS.map((kind) => (
        <symbol id={`s-${kind}`} viewBox="0 0 24 24">
          <StatusDrawing kind={kind} colour="currentColor" knock={{ class: "hs-knock" }} />
        </symbol>
      ))}
      <symbol id="i-warning" viewBox="0 0 24 24">
        <path d="M12 2.2l10.6 19.3H1.4z" fill="currentColor" />
        <path class="hs-knock" d="M12 9.2v5.4M12 18v.1" />
      </symbol>
      <VerdictShapes />
      <symbol id="hs-mark" viewBox="0 0 28 28">
        <path class="hs-mark-a" d="M0 0h18.4v13H8.4v15H0z" />
        <path class="hs-mark-b" d="M20.6 0H28v28H10.6V15.2h10z" />
      </symbol>
    </svg>
  );
}

/** Better always lies to the right of the upright line. */
function VerdictShapes(): VNode {
  return (
    <>
      <symbol id="v-better" viewBox="0 0 48 20">
        <path class="hs-zero" d="M24 1v18" />
        <path class="hs-whisker" d="M29 10h17M29 6v8M46 6v8" />
        <circle class="hs-dot" cx="37.5" cy="10" r="4.2" />
      </symbol>
      <symbol id="v-worse" viewBox="0 0 48 20">
        <path class="hs-zero" d="M24 1v18" />
        <path class="hs-whisker" d="M2 10h17M2 6v8M19 6v8" />
        <circle class="hs-dot" cx="10.5" cy="10" r="4.2" />
      </symbol>
      <symbol id="v-nochange" viewBox="0 0 48 20">
        <path class="hs-zero" d="M24 1v18" />
        <path class="hs-whisker" d="M14 10h24M14 6v8M38 6v8" />
        <circle class="hs-dot hs-dot--open" cx="27" cy="10" r="4.2" />
      </symbol>
      <symbol id="v-early" viewBox="0 0 48 20">
        <path class="hs-zero" d="M24 1v18" />
        <path class="hs-whisker hs-whisker--dash" d="M3 10h42" />
      </symbol>
      <symbol id="v-cannot" viewBox="0 0 48 20">
        <path class="hs-whisker hs-whisker--frame" d="M10 3.5h28v13H10z" />
      </symbol>
    </>
  );
}
