import type { ComponentChildren, VNode } from "preact";
import { CodeDrawing, codeSide } from "./CodeDrawing.tsx";

export type CodeFigureProps = {
  /** Unique on the page. */
  readonly id: string;
  /** What the code leads to, for those who do not see it. */
  readonly title: string;
  /** Modules of the code row by row, true or 1 where dark, as `qrcode` makes them. */
  readonly modules: ArrayLike<number | boolean>;
  /** Modules a side. */
  readonly size: number;
  /** The same as text: address, or the secret in groups of four. */
  readonly text: string;
  readonly children?: ComponentChildren;
};

/** A QR code with the same content as text beside it, always dark on white. */
export function CodeFigure({ id, title, modules, size, text, children }: CodeFigureProps): VNode {
  const side = codeSide(size);
  return (
    <figure class="hs-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-labelledby={id} shape-rendering="crispEdges">
        <title id={id}>{title}</title>
        <CodeDrawing modules={modules} size={size} />
      </svg>
      <figcaption>
        {children}
        <code>{text}</code>
      </figcaption>
    </figure>
  );
}
