import type { ComponentChildren, VNode } from "preact";

type Children = { readonly children: ComponentChildren };

export type HeroProps = {
  /** The page's one heading of level 1. */
  readonly title: string;
  /** Stands over the heading: parties, steps. */
  readonly above?: ComponentChildren;
  /** One or two sentences in larger type. */
  readonly lede?: ComponentChildren;
  /** Beside the heading on wide screens: time left, status, picture. */
  readonly aside?: ComponentChildren;
  /** `item` begins both columns at the top; `desk` is the small heading of staff pages. */
  readonly kind?: "front" | "item" | "desk";
  readonly children?: ComponentChildren;
};

/** The head of a page. */
export function Hero({ title, above, lede, aside, kind = "front", children }: HeroProps): VNode {
  if (kind === "desk") {
    return (
      <div class="hs-desk__head">
        {above && <div class="hs-desk__above">{above}</div>}
        <h1 class="ds-heading hs-h1--desk">{title}</h1>
        {lede && <p class="hs-desk__sum">{lede}</p>}
        {children}
      </div>
    );
  }
  const classes = ["hs-hero", kind === "item" && "hs-hero--item", !aside && "hs-hero--plain"];
  return (
    <div class={classes.filter(Boolean).join(" ")}>
      <div class="hs-stack">
        {above}
        <h1 class="ds-heading hs-h1">{title}</h1>
        {lede && <p class="hs-lede">{lede}</p>}
        {children}
      </div>
      {aside}
    </div>
  );
}

/** Things below each other; `wide` leaves room between sections. */
export function Stack({ wide, children }: Children & { readonly wide?: boolean }): VNode {
  return <div class={wide ? "hs-stack hs-stack--wide" : "hs-stack"}>{children}</div>;
}

/** Status, figure and picture of one item, in the head of its page. */
export function StateColumn({ children }: Children): VNode {
  return <div class="hs-stack hs-state">{children}</div>;
}

/** A wide column and a narrow one, below each other on phones. `desk` is the denser grid of staff pages. */
export function Columns(props: {
  readonly main: ComponentChildren;
  readonly side: ComponentChildren;
  readonly kind?: "below" | "desk";
}): VNode {
  if (props.kind === "desk") {
    return (
      <div class="hs-desk__grid">
        <div class="hs-desk__main">{props.main}</div>
        <div class="hs-desk__side">{props.side}</div>
      </div>
    );
  }
  return (
    <div class="hs-below">
      <Stack wide>{props.main}</Stack>
      <Stack wide>{props.side}</Stack>
    </div>
  );
}

/** Two pictures beside each other, as wide as each other; below each other where there is no room. */
export function SideBySide({ children }: Children): VNode {
  return <div class="hs-side-by-side">{children}</div>;
}

/** Columns that are printed on one sheet of A4: what is decided at a meeting. */
export function OnePage({ children }: Children): VNode {
  return <div class="hs-onepage">{children}</div>;
}

/** A chart with its explanation beside it on the widest screens. */
export function Evidence(props: {
  readonly text: ComponentChildren;
  readonly figure: ComponentChildren;
}): VNode {
  return (
    <div class="hs-evidence">
      <div class="hs-cols">{props.text}</div>
      {props.figure}
    </div>
  );
}

/** The answer to the section's question, in one sentence. */
export function Answer({ children }: Children): VNode {
  return <p class="hs-answer">{children}</p>;
}

/** Secondary text: sources, footnotes, explanations. */
export function Small({ children }: Children): VNode {
  return <p class="hs-small">{children}</p>;
}

/** A photo, as wide as there is room; `alt` tells what it is of. */
export function Photo({ src, alt }: { readonly src: string; readonly alt: string }): VNode {
  return <img class="hs-photo" src={src} alt={alt} loading="lazy" />;
}

/** Words that stay on one line: a shape with its word, a telephone number. */
export function NoWrap({ children }: Children): VNode {
  return <span class="hs-nowrap">{children}</span>;
}
