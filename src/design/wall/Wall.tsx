import type { ComponentChildren, VNode } from "preact";
import type { LinkTo } from "../layout/Links.tsx";

export type WallProps = {
  /** The point of the agenda. */
  readonly title: string;
  /** "Vecka 12, 16–22 mars". */
  readonly above: string;
  /** The agenda: every point, the current one marked. */
  readonly steps: { readonly label: string; readonly links: readonly LinkTo[] };
  /** The points before and after; the keys of the arrows reach them where there is script. */
  readonly previous?: LinkTo | undefined;
  readonly next?: LinkTo | undefined;
  /** Shows the page anew, and leaves it. */
  readonly more: { readonly label: string; readonly links: readonly LinkTo[] };
  readonly children: ComponentChildren;
};

/** A page for a screen on the wall: one point of the agenda at a time, in type that is read from five metres. */
export function Wall({ title, above, steps, previous, next, more, children }: WallProps): VNode {
  return (
    <div class="hs-wall">
      <header class="hs-wall__head">
        <p class="hs-wall__above">{above}</p>
        <h1>{title}</h1>
      </header>
      <div class="hs-wall__body">{children}</div>
      <div class="hs-wall__foot">
        <nav aria-label={steps.label}>
          <ol>
            {steps.links.map(({ href, text, current }) => (
              <li>
                <a href={href} aria-current={current === undefined ? undefined : "step"}>
                  {text}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <nav aria-label={more.label}>
          <ul>
            {previous && (
              <li>
                <a href={previous.href} rel="prev">
                  <span aria-hidden="true">← </span>
                  {previous.text}
                </a>
              </li>
            )}
            {next && (
              <li>
                <a href={next.href} rel="next">
                  {next.text}
                  <span aria-hidden="true"> →</span>
                </a>
              </li>
            )}
            {more.links.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

export type WallLine = {
  /** What it is; the largest words of the line. */
  readonly text: string;
  /** Who, where, when. */
  readonly note?: string | undefined;
  /** A figure or a day at the end of the line. */
  readonly end?: ComponentChildren;
  /** Said with weight: late, grave. */
  readonly strong?: boolean | undefined;
};

/** Lines on the wall, as many as can be read; `rest` says how many more there are. */
export function WallList(props: {
  readonly lines: readonly WallLine[];
  readonly rest?: string | undefined;
}): VNode {
  return (
    <>
      <ul class="hs-wall__list">
        {props.lines.map(({ text, note, end, strong }) => (
          <li>
            <span class="hs-wall__text">
              {text}
              {note !== undefined && note !== "" && <span class="hs-wall__note">{note}</span>}
            </span>
            {end !== undefined && <span class={strong ? "hs-wall__end hs-late" : "hs-wall__end"}>{end}</span>}
          </li>
        ))}
      </ul>
      {props.rest !== undefined && <p class="hs-wall__note">{props.rest}</p>}
    </>
  );
}
