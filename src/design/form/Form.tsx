import type { ComponentChildren, VNode } from "preact";
import { ErrorSummary, type ErrorSummaryProps } from "./ErrorSummary.tsx";

export type FormProps = {
  readonly action: string;
  readonly method?: "post" | "get";
  /** Names the form when the page has several. */
  readonly label?: string;
  /** What is wrong, on top, linked to the fields. */
  readonly errors?: ErrorSummaryProps | undefined;
  /** Needed when the form has a `FileField`. */
  readonly files?: boolean;
  /** `quick` on one row where there is room, `inline` one field and its button, otherwise below each other. */
  readonly layout?: "stack" | "quick" | "inline";
  /** Values sent but not shown: token, version. */
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
  readonly children: ComponentChildren;
};

const CLASSES = { stack: "hs-form-stack", quick: "hs-quick", inline: "hs-inline-form" };

/** A form. The browser's own complaints are off: ours are in the language of the page and lose nothing typed. */
export function Form(props: FormProps): VNode {
  const { action, method = "post", label, errors, files, layout = "stack", hidden = {}, children } = props;
  return (
    <form
      class={CLASSES[layout]}
      action={action}
      method={method}
      enctype={files ? "multipart/form-data" : undefined}
      aria-label={label}
      novalidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {errors && errors.problems.length > 0 && <ErrorSummary {...errors} />}
      {children}
    </form>
  );
}

/** A value that is sent and not shown; nothing when there is none. */
export function Hidden(props: {
  readonly name: string;
  readonly value: string | number | undefined;
}): VNode | null {
  if (props.value === undefined) return null;
  return <input type="hidden" name={props.name} value={props.value} />;
}

/** A heavy question of its own, ruled off from the others, with fields below it. */
export function FormPart(props: {
  readonly legend: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** Short fields beside each other where there is room. */
  readonly row?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <fieldset class="ds-fieldset hs-pair">
      <legend>{props.legend}</legend>
      {props.hint && <p data-field="description">{props.hint}</p>}
      {props.row ? <div class="hs-pair__row">{props.children}</div> : props.children}
    </fieldset>
  );
}
