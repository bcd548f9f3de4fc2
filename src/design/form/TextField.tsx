import type { VNode } from "preact";
import { describe, type FieldProps } from "./field.ts";
import { Field } from "./Field.tsx";

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: "text" | "email" | "password" | "tel" | "url" | "search";
  /** Token of the HTML standard: `email`, `current-password`, `one-time-code`, `name`. */
  readonly autocomplete?: string;
  readonly inputmode?: "text" | "numeric" | "decimal" | "email" | "tel" | "search";
  readonly maxlength?: number;
  /** As wide as what is expected: a code, a number. */
  readonly short?: boolean;
};

/** One line of text. */
export function TextField(props: TextFieldProps): VNode {
  const { name, value, type = "text", autocomplete, inputmode, maxlength, required, short } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      <input
        class={short ? "ds-input hs-short" : "ds-input"}
        id={id}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxLength={maxlength}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={props.error ? true : undefined}
      />
    </Field>
  );
}

/** A whole number, with the digits of a phone at hand; `min` and `max` are told in the hint. */
export function NumberField(
  props: FieldProps & { readonly value?: string | number | undefined; readonly large?: boolean },
): VNode {
  const { name, value, required, large } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      <input
        class={large ? "ds-input hs-short hs-large" : "ds-input hs-short"}
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={value}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={props.error ? true : undefined}
      />
    </Field>
  );
}

type MomentProps = FieldProps & {
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
};

/** A day, by the browser's own calendar. `value`, `min` and `max` as "2026-03-01". */
export function DateField(props: MomentProps): VNode {
  return <Moment {...props} type="date" />;
}

/** A clock, by the browser's own means. `value` as "18:30". */
export function TimeField(props: FieldProps & Pick<MomentProps, "value">): VNode {
  return <Moment {...props} type="time" />;
}

function Moment(props: MomentProps & { readonly type: "date" | "time" }): VNode {
  const { name, type, value, min, max, required } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      <input
        class="ds-input hs-short"
        id={id}
        name={name}
        type={type}
        value={value}
        min={min}
        max={max}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={props.error ? true : undefined}
      />
    </Field>
  );
}

/** A file; `accept` as the HTML standard, ".pdf,.docx". */
export function FileField(
  props: FieldProps & { readonly accept?: string; readonly multiple?: boolean },
): VNode {
  const { name, accept, multiple, required } = props;
  const { id, describedBy } = describe(props);
  return (
    <Field {...props}>
      <input
        class="hs-file"
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={props.error ? true : undefined}
      />
    </Field>
  );
}
