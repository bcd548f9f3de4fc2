import type { ComponentChildren, VNode } from "preact";
import { Button } from "../form/Button.tsx";
import type { LinkTo } from "../layout/Links.tsx";

export type FiltersProps = {
  readonly action: string;
  /** "Visa och sortera". */
  readonly label: string;
  /** The word on the button, "Visa". */
  readonly submit: string;
  /** Export, saved views. */
  readonly links?: readonly LinkTo[];
  /** Fields: `Select`, `TextField`, `DateField`. */
  readonly children: ComponentChildren;
};

/** A row of fields over a list; the address of the result can be kept and shared. */
export function Filters({ action, label, submit, links = [], children }: FiltersProps): VNode {
  return (
    <form class="hs-tools" action={action} method="get" aria-label={label}>
      {children}
      <Button variant="secondary">{submit}</Button>
      {links.length > 0 && (
        <span class="hs-tools__links">
          {links.map(({ href, text }) => (
            <a href={href}>{text}</a>
          ))}
        </span>
      )}
    </form>
  );
}
