import type { VNode } from "preact";
import { Button } from "./Button.tsx";
import { describe, type FieldProps } from "./field.ts";
import { Field } from "./Field.tsx";

export type StepperProps = FieldProps & {
  readonly value?: string | undefined;
  /** "En färre" and "En till", read aloud; minus and plus are shown. */
  readonly less: string;
  readonly more: string;
  /** Where the two buttons send the form: it comes back with the number one less or more (`step` = -1 or 1). */
  readonly formaction: string;
  /** The word of the form's own button, which the enter key presses. */
  readonly submit: string;
};

/** A number under the thumb: type it, or one fewer and one more. Works without script. */
export function Stepper(props: StepperProps): VNode {
  const { name, value, less, more, formaction, submit, error, required } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      {/* Without it the enter key would press the first button of the form, one fewer. */}
      <span class="ds-sr-only" aria-hidden="true">
        <button type="submit" tabIndex={-1}>
          {submit}
        </button>
      </span>
      <div class="hs-stepper">
        <Button variant="secondary" name="step" value="-1" formaction={formaction} label={less}>
          −
        </Button>
        <input
          class="ds-input hs-large"
          id={id}
          name={name}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={value}
          required={required}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
        <Button variant="secondary" name="step" value="1" formaction={formaction} label={more}>
          +
        </Button>
      </div>
    </Field>
  );
}
