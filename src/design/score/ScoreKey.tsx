import type { VNode } from "preact";

/** What the four signs of the pictures mean, and the name of the list. */
export type ScoreKeyWords = {
  readonly label: string;
  readonly done: string;
  readonly planned: string;
  readonly missed: string;
  readonly today: string;
};

/** The key to the signs in the pictures. */
export function ScoreKey({ words }: { readonly words: ScoreKeyWords }): VNode {
  return (
    <ul class="hs-key" aria-label={words.label}>
      <li>
        <Sign>
          <circle class="m-done" cx="8" cy="8" r="6" />
        </Sign>
        {words.done}
      </li>
      <li>
        <Sign>
          <circle class="m-todo" cx="8" cy="8" r="5" />
        </Sign>
        {words.planned}
      </li>
      <li>
        <Sign>
          <circle class="m-missed" cx="8" cy="8" r="5" />
          <path class="m-slash" d="M.5 15.5l15-15" />
        </Sign>
        {words.missed}
      </li>
      <li>
        <Sign>
          <path class="hs-today" d="M8 0V16" />
        </Sign>
        {words.today}
      </li>
    </ul>
  );
}

function Sign({ children }: { readonly children: VNode | VNode[] }): VNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}
