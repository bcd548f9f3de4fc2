import type { VNode } from "preact";

const QUIET = 4;

/** Modules a side with the quiet zone round the code. */
export function codeSide(size: number): number {
  return size + 2 * QUIET;
}

/** The code without its frame, so that pages and documents draw the same: always dark on white. */
export function CodeDrawing(props: {
  readonly modules: ArrayLike<number | boolean>;
  readonly size: number;
}): VNode {
  const { modules, size } = props;
  const side = codeSide(size);
  return (
    <>
      <rect width={side} height={side} fill="#fff" />
      <path d={darkRuns(modules, size)} fill="#000" />
    </>
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
