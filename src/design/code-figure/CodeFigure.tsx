import type { ComponentChildren, VNode } from "preact";

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

const QUIET = 4;

/** A QR code with the same content as text beside it, always dark on white. */
export function CodeFigure({ id, title, modules, size, text, children }: CodeFigureProps): VNode {
  const side = size + 2 * QUIET;
  return (
    <figure class="hs-code">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-labelledby={id} shape-rendering="crispEdges">
        <title id={id}>{title}</title>
        <rect width={side} height={side} fill="#fff" />
        <path d={darkRuns(modules, size)} fill="#000" />
      </svg>
      <figcaption>
        {children}
        <code>{text}</code>
      </figcaption>
    </figure>
  );
}

/** One path for all dark modules, neighbours joined. */
function darkRuns(modules: ArrayLike<number | boolean>, size: number): string {
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!modules[row * size + column]) continue;
      const start = column;
      while (column + 1 < size && modules[row * size + column + 1]) column++;
      path += `M${start + QUIET} ${row + QUIET}h${column - start + 1}v1h-${column - start + 1}z`;
    }
  }
  return path;
}
