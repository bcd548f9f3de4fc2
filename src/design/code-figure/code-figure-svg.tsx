import { renderToString } from "preact-render-to-string";
import { CodeDrawing, codeSide } from "./CodeDrawing.tsx";

/** A QR code as an SVG file of its own, for PDF; what it leads to must stand beside it as text. */
export function codeFigureSvg(modules: ArrayLike<number | boolean>, size: number): string {
  const side = codeSide(size);
  return renderToString(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${side} ${side}`}
      width={side}
      height={side}
      shape-rendering="crispEdges"
    >
      <CodeDrawing modules={modules} size={size} />
    </svg>,
  );
}
