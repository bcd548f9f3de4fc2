import type { VNode } from "preact";

/** What is wrong in a field; `field` is its name, or its id when the two differ. */
export type FieldProblem = { readonly field?: string | undefined; readonly message: string };

export type ErrorSummaryProps = {
  /** "Det är två saker att rätta". */
  readonly title: string;
  readonly problems: readonly FieldProblem[];
};

/** All that is wrong, first on the page and in focus, each line a link to its field. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps): VNode {
  return (
    <section class="hs-errors" id="fel" aria-labelledby="fel-rubrik" tabIndex={-1} autofocus>
      <h2 class="ds-heading" data-size="xs" id="fel-rubrik">
        {title}
      </h2>
      <ul class="hs-errors__list">
        {problems.map(({ field, message }) => (
          <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
}
