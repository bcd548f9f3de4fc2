import type { ComponentChildren, VNode } from "preact";

export type RemarkWords = {
  /** "Därför" – why it matters. */
  readonly why: string;
  /** "Gör så här" – what to do. */
  readonly todo: string;
};

export type RemarkProps = {
  /** Id of the remark, target of links. */
  readonly id?: string;
  /** What is wrong, in one sentence. */
  readonly title: string;
  /** The words it is about, as they stand. */
  readonly quote?: string;
  /** Where the words stand: "Åtagande 2.2". */
  readonly where?: string;
  readonly href?: string;
  readonly why: ComponentChildren;
  readonly todo: ComponentChildren;
  readonly words: RemarkWords;
  /** Buttons: answer, keep as it is. */
  readonly actions?: ComponentChildren;
};

/** What the checker noticed: the words, why it matters, what to do. */
export function Remark({ id, title, quote, where, href, why, todo, words, actions }: RemarkProps): VNode {
  return (
    <li class="hs-remark" id={id}>
      <p class="hs-remark__title">
        {href ? <a href={href}>{title}</a> : title}
        {where && <span class="hs-src">{where}</span>}
      </p>
      {quote && (
        <blockquote class="hs-remark__quote">
          <p>{quote}</p>
        </blockquote>
      )}
      <dl>
        <div>
          <dt>{words.why}</dt>
          <dd>{why}</dd>
        </div>
        <div>
          <dt>{words.todo}</dt>
          <dd>{todo}</dd>
        </div>
      </dl>
      {actions && <div class="hs-remark__actions">{actions}</div>}
    </li>
  );
}

/** The remarks in the order of the text. */
export function RemarkList({ children }: { readonly children: ComponentChildren }): VNode {
  return <ol class="hs-remarks">{children}</ol>;
}
