import type { ComponentChildren, VNode } from "preact";
import { ExampleTag } from "./ExampleTag.tsx";

type HeadingSize = "2xs" | "xs" | "sm" | "md";

export type HeadingProps = {
  readonly id?: string | undefined;
  readonly level: 2 | 3 | 4;
  readonly size?: HeadingSize | undefined;
  /** The word of the example tag after the heading. */
  readonly example?: string | undefined;
  /** How many things the section lists, shown after the heading. */
  readonly count?: number | undefined;
  readonly children: ComponentChildren;
};

/** A heading below the page's own; levels follow the order of the page, sizes its look. */
export function Heading({ id, level, size = "sm", example, count, children }: HeadingProps): VNode {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class="ds-heading" data-size={size}>
      {children}
      {count !== undefined && (
        <>
          {" "}
          <span class="hs-count">{count}</span>
        </>
      )}
      {example && (
        <>
          {" "}
          <ExampleTag word={example} />
        </>
      )}
    </Tag>
  );
}

export type SectionProps = {
  /** Id of the heading, also the target of links to the section. */
  readonly id: string;
  readonly title: string;
  readonly level?: 2 | 3;
  readonly size?: HeadingSize;
  readonly example?: string | undefined;
  readonly count?: number | undefined;
  /** `stack` inside columns, `page` with room above, `desk` dense, `panel` ruled, `form` on tinted ground. */
  readonly kind?: "stack" | "page" | "desk" | "panel" | "form";
  readonly children: ComponentChildren;
};

const CLASSES = {
  stack: "hs-stack",
  page: "hs-section",
  desk: "hs-desk__sec",
  panel: "hs-panel",
  form: "hs-panel hs-panel--form",
};

/** A part of a page, named by its heading. */
export function Section(props: SectionProps): VNode {
  const { id, title, level = 2, size, example, count, kind = "stack", children } = props;
  return (
    <section class={CLASSES[kind]} aria-labelledby={id}>
      <Heading id={id} level={level} size={size} example={example} count={count}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
