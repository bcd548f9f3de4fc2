import type { ComponentChildren, VNode } from "preact";
import { ExampleTag } from "../layout/ExampleTag.tsx";

export type FigureProps = {
  readonly caption: string;
  readonly example?: string | undefined;
  /** The picture, then its table twin in `Details`. */
  readonly children: ComponentChildren;
};

/** A picture with its caption and everything that belongs to it. */
export function Figure({ caption, example, children }: FigureProps): VNode {
  return (
    <figure class="hs-figure">
      <figcaption>
        <strong>{caption}</strong> {example && <ExampleTag word={example} />}
      </figcaption>
      {children}
    </figure>
  );
}
