import type { VNode } from "preact";
import type { StatusKind } from "./status-kind.ts";

/** The shape of a status in a square of 24, so that pages and documents draw the same. `knock` paints the sign inside. */
export function StatusDrawing(props: {
  readonly kind: StatusKind;
  readonly colour: string;
  readonly knock: Readonly<Record<string, string | number>>;
}): VNode {
  const { kind, colour, knock } = props;
  const ring = { fill: "none", stroke: colour };
  switch (kind) {
    case "kept":
      return (
        <>
          <circle cx="12" cy="12" r="11" fill={colour} />
          <path {...knock} d="M6.8 12.4l3.6 3.7 7-8" />
        </>
      );
    case "underway":
      return (
        <>
          <circle cx="12" cy="12" r="9.75" {...ring} stroke-width="2.5" />
          <path d="M12 2.25a9.75 9.75 0 0 0 0 19.5z" fill={colour} />
        </>
      );
    case "late":
      return (
        <>
          <path d="M4 2.5h16L12 12z" {...ring} stroke-width="2.5" stroke-linejoin="round" />
          <path d="M12 12l8 9.5H4z" {...ring} fill={colour} stroke-width="2.5" stroke-linejoin="round" />
        </>
      );
    case "broken":
      return (
        <>
          <rect x="1.5" y="1.5" width="21" height="21" fill={colour} />
          <path {...knock} d="M7.2 7.2l9.6 9.6M16.8 7.2l-9.6 9.6" />
        </>
      );
    case "unmeasured":
      return (
        <>
          <path d="M12 1.8L22.2 12 12 22.2 1.8 12z" {...ring} stroke-width="2.2" stroke-dasharray="4.4 2.8" />
          <path d="M8 12h8" stroke={colour} stroke-width="2.4" />
        </>
      );
    case "notstarted":
      return <circle cx="12" cy="12" r="9.75" {...ring} stroke-width="2" />;
  }
  return kind satisfies never;
}
