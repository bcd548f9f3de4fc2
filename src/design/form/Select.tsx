import type { VNode } from "preact";
import type { Choice } from "./choice.ts";
import { describe, type FieldProps } from "./field.ts";
import { Field } from "./Field.tsx";

export type SelectProps = FieldProps & {
  readonly options: readonly Choice[];
  readonly value?: string | undefined;
  /** The first, empty choice, when nothing is chosen beforehand: "Välj". */
  readonly prompt?: string;
};

/** One of many, where a list of radio buttons would be too long. */
export function Select(props: SelectProps): VNode {
  const { name, options, value, prompt, required } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      <select
        class="ds-input"
        id={id}
        name={name}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={props.error ? true : undefined}
      >
        {prompt !== undefined && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
