import type { ComponentChildren, VNode } from "preact";
import type { IsoDate } from "#app/platform/iso-date.ts";

export type NewsItem = {
  readonly day: IsoDate;
  /** The day as written, without the year when it is this one. */
  readonly when: string;
  readonly children: ComponentChildren;
};

/** What changed, newest first. */
export function News({ items }: { readonly items: readonly NewsItem[] }): VNode {
  return (
    <ol class="hs-news">
      {items.map(({ day, when, children }) => (
        <li>
          <time dateTime={day}>{when}</time>
          <p>{children}</p>
        </li>
      ))}
    </ol>
  );
}
