import type { ComponentChildren, VNode } from "preact";
import { Icon } from "../sprite/Sprite.tsx";

export type GuideStep = {
  readonly title: string;
  readonly href: string;
  readonly text: ComponentChildren;
  readonly done: boolean;
};

export type GuideProps = {
  readonly steps: readonly GuideStep[];
  /** "Klart" and "Återstår". */
  readonly words: { readonly done: string; readonly left: string };
};

/** The way of a new kommun from empty to its first promise; what is done is marked, nothing is locked. */
export function Guide({ steps, words }: GuideProps): VNode {
  return (
    <ol class="hs-guide">
      {steps.map(({ title, href, text, done }) => (
        <li>
          <span class="hs-status" data-status={done ? "kept" : "notstarted"}>
            <Icon name={done ? "s-kept" : "s-notstarted"} class="hs-status__shape" />
          </span>
          <div>
            <a href={href}>{title}</a> <span class="hs-guide__word">{done ? words.done : words.left}</span>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
