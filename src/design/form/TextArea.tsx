import type { VNode } from "preact";
import { describe, type FieldProps } from "./field.ts";
import { Field } from "./Field.tsx";

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  /** Lines shown; the field grows with its text where the browser can. */
  readonly rows?: number;
  readonly maxlength?: number;
  /** Key under which the browser keeps what is typed until it is saved. */
  readonly autosave?: string;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps): VNode {
  const { name, value, rows = 5, maxlength, required, autosave } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      <textarea
        class="ds-input hs-area"
        id={id}
        name={name}
        rows={rows}
        maxLength={maxlength}
        required={required}
        data-autosave={autosave}
        aria-describedby={describedBy}
        aria-invalid={props.error ? true : undefined}
      >
        {value}
      </textarea>
    </Field>
  );
}
