import type { VNode } from "preact";
import type { LinkTo } from "../layout/Links.tsx";

export type PaginationProps = {
  /** "Sidor". */
  readonly label: string;
  readonly previous?: LinkTo | undefined;
  readonly next?: LinkTo | undefined;
  /** Page numbers to show, the current one marked; `null` draws an ellipsis. */
  readonly pages: readonly (LinkTo | null)[];
};

/** Page numbers under a long list. */
export function Pagination({ label, previous, next, pages }: PaginationProps): VNode {
  return (
    <nav class="hs-pages" aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          {previous.text}
        </a>
      )}
      <ol>
        {pages.map((page) => (
          <li>
            {page ? (
              <a href={page.href} aria-current={page.current}>
                {page.text}
              </a>
            ) : (
              <span aria-hidden="true">…</span>
            )}
          </li>
        ))}
      </ol>
      {next && (
        <a href={next.href} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  );
}

export type PagerLink = LinkTo & { /** "Föregående", "Tillbaka". */ readonly kind: string };

/** From one item to its neighbours. */
export function Pager({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly PagerLink[];
}): VNode {
  return (
    <nav class="hs-pager" aria-label={label}>
      {links.map(({ href, text, kind }) => (
        <a href={href}>
          <span>{kind}</span> {text}
        </a>
      ))}
    </nav>
  );
}
