import type { VNode } from "preact";
import type { StatusKind } from "../status/status-kind.ts";

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
  const ring = { fill: "none", stroke: "currentColor" };
  return (
    <svg class="hs-sprite" aria-hidden="true" focusable="false">
      <symbol id="s-kept" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="11" fill="currentColor" />
        <path class="hs-knock" d="M6.8 12.4l3.6 3.7 7-8" />
      </symbol>
      <symbol id="s-underway" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9.75" {...ring} stroke-width="2.5" />
        <path d="M12 2.25a9.75 9.75 0 0 0 0 19.5z" fill="currentColor" />
      </symbol>
      <symbol id="s-late" viewBox="0 0 24 24">
        <path d="M4 2.5h16L12 12z" {...ring} stroke-width="2.5" stroke-linejoin="round" />
        <path d="M12 12l8 9.5H4z" {...ring} fill="currentColor" stroke-width="2.5" stroke-linejoin="round" />
      </symbol>
      <symbol id="s-broken" viewBox="0 0 24 24">
        <rect x="1.5" y="1.5" width="21" height="21" fill="currentColor" />
        <path class="hs-knock" d="M7.2 7.2l9.6 9.6M16.8 7.2l-9.6 9.6" />
      </symbol>
      <symbol id="s-unmeasured" viewBox="0 0 24 24">
        <path d="M12 1.8L22.2 12 12 22.2 1.8 12z" {...ring} stroke-width="2.2" stroke-dasharray="4.4 2.8" />
        <path d="M8 12h8" stroke="currentColor" stroke-width="2.4" />
      </symbol>
      <symbol id="s-notstarted" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9.75" {...ring} stroke-width="2" />
      </symbol>
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
