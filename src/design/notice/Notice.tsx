import type { ComponentChildren, VNode } from "preact";
import { Icon } from "../sprite/Sprite.tsx";

export type NoticeProps = {
  /** `note` explains, `done` confirms what the person just did, `warning` says what can go wrong. */
  readonly kind?: "note" | "done" | "warning";
  readonly title?: string;
  readonly children?: ComponentChildren;
};

const ICONS = { done: "s-kept", warning: "i-warning" } as const;

/** A note on tinted ground. A confirmation is announced by screen readers. */
export function Notice({ kind = "note", title, children }: NoticeProps): VNode {
  return (
    <div class="hs-notice" data-kind={kind} role={kind === "done" ? "status" : undefined}>
      {kind !== "note" && <Icon name={ICONS[kind]} class="hs-notice__sign" />}
      <div class="hs-notice__text">
        {title && <p class="hs-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
