import type { ComponentChildren, VNode } from "preact";
import type { Choice } from "./choice.ts";
import { describe, type FieldProps } from "./field.ts";
import { FieldError } from "./Field.tsx";

type GroupProps = FieldProps & {
  readonly options: readonly Choice[];
  /** Framed choices for heavy questions, chips for quick ones on a phone, plain otherwise. */
  readonly look?: "plain" | "framed" | "chips";
  /** What belongs to the last choice and is shown when it is chosen: the field of "annan dag". */
  readonly last?: ComponentChildren;
};

export type RadioGroupProps = GroupProps & { readonly value?: string | undefined };
export type CheckboxGroupProps = GroupProps & { readonly values?: readonly string[] };

/** One of a few. */
export function RadioGroup(props: RadioGroupProps): VNode {
  return <Group {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

/** Any of a few, each sent under the same name. */
export function CheckboxGroup(props: CheckboxGroupProps): VNode {
  return <Group {...props} type="checkbox" chosen={props.values ?? []} />;
}

type Kind = { readonly type: "radio" | "checkbox"; readonly chosen: readonly string[] };

function Group(props: GroupProps & Kind): VNode {
  const { label, hint, error, look = "plain", options, last, wide } = props;
  const { id, hintId, errorId, describedBy } = describe(props);
  return (
    <fieldset
      class={`ds-fieldset hs-choices hs-choices--${look}${wide ? " hs-w2" : ""}`}
      aria-describedby={describedBy}
    >
      <legend class="ds-label">{label}</legend>
      {hint && (
        <p data-field="description" id={hintId}>
          {hint}
        </p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div class="hs-choices__list">
        {options.map((option, index) => (
          <One {...props} option={option} id={index === 0 ? id : `${id}-${index + 1}`} />
        ))}
      </div>
      {last && <div class="hs-choices__last">{last}</div>}
    </fieldset>
  );
}

function One(props: GroupProps & Kind & { readonly option: Choice; readonly id: string }): VNode {
  const { option, id, name, type, chosen, error, look, required } = props;
  return (
    <div class="ds-field" data-variant={look === "framed" ? "outline" : undefined}>
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={chosen.includes(option.value)}
        disabled={option.disabled}
        required={type === "radio" ? required : undefined}
        aria-invalid={error ? true : undefined}
      />
      <label class="ds-label" for={id}>
        {option.more ? <strong>{option.label}</strong> : option.label}
        {option.more && <span class="hs-src">{option.more}</span>}
      </label>
    </div>
  );
}

/** A single yes; never ticked beforehand where it is a consent. */
export function Checkbox(props: FieldProps & { readonly checked?: boolean; readonly value?: string }): VNode {
  const { name, label, hint, error, checked, value = "ja", required } = props;
  const { id, hintId, errorId, describedBy } = describe(props);
  return (
    <div class="hs-choices hs-choices--plain">
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <div class="ds-field">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          required={required}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
        />
        <label class="ds-label" for={id}>
          {label}
        </label>
        {hint && (
          <span data-field="description" id={hintId}>
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
