import type { VNode } from "preact";
import type { LinkTo } from "../layout/Links.tsx";

/** The way from the top to here; the last link is the page itself. `label` names it: "Du är här". */
export function Breadcrumbs(props: { readonly label: string; readonly links: readonly LinkTo[] }): VNode {
  const last = props.links.length - 1;
  return (
    <nav class="ds-breadcrumbs hs-crumbs" aria-label={props.label}>
      <ol>
        {props.links.map(({ href, text }, index) => (
          <li>
            <a class="ds-link" href={href} aria-current={index === last ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
