import type { ComponentChildren, VNode } from "preact";
import type { LinkTo } from "../layout/Links.tsx";

export type EmptyStateProps = {
  /** "Inga åtgärder än." */
  readonly title: string;
  /** What will stand here, and how it comes here. */
  readonly children?: ComponentChildren;
  readonly action?: LinkTo;
};

/** A list without rows: a dashed frame at its place, and the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps): VNode {
  return (
    <div class="hs-empty">
      <p>
        <strong>{title}</strong>
      </p>
      {children && <p>{children}</p>}
      {action && (
        <a class="ds-button" data-variant="secondary" href={action.href}>
          {action.text}
        </a>
      )}
    </div>
  );
}
