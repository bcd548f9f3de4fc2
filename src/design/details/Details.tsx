import type { ComponentChildren, VNode } from "preact";

export type DetailsProps = {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
};

/** Text that opens at a press: tables behind charts, methods, the whole signed text. */
export function Details({ summary, open, children }: DetailsProps): VNode {
  return (
    <details class="ds-details hs-details" open={open}>
      <summary>{summary}</summary>
      <div class="hs-stack">{children}</div>
    </details>
  );
}
