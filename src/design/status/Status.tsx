import type { VNode } from "preact";
import { Icon } from "../sprite/Sprite.tsx";
import type { StatusKind } from "./status-kind.ts";

export type StatusProps = {
  readonly kind: StatusKind;
  /** The fixed word for the kind. */
  readonly word: string;
  readonly size?: "sm" | "lg";
};

/** A status: shape and word, colour last. */
export function Status({ kind, word, size }: StatusProps): VNode {
  return (
    <span class={size ? `hs-status hs-status--${size}` : "hs-status"} data-status={kind}>
      <Icon name={`s-${kind}`} class="hs-status__shape" />
      <span>{word}</span>
    </span>
  );
}

/** The shape alone, where the word stands in the sentence round it. */
export function StatusShape({ kind }: { readonly kind: StatusKind }): VNode {
  return (
    <span class="hs-status hs-status--bare" data-status={kind}>
      <Icon name={`s-${kind}`} class="hs-status__shape" />
    </span>
  );
}
