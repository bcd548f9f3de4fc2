import type { ComponentChildren, VNode } from "preact";
import { describe, type FieldProps } from "./field.ts";

/** Label, hint, the control itself, error: the frame of every field. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }): VNode {
  const { label, hint, error, wide, children } = props;
  const { id, hintId, errorId } = describe(props);
  return (
    <div class={wide ? "ds-field hs-w2" : "ds-field"}>
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <span data-field="description" id={hintId}>
          {hint}
        </span>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {children}
    </div>
  );
}

/** The message at a field; the same words stand in the summary on top. */
export function FieldError({ id, children }: { readonly id: string; readonly children: string }): VNode {
  return (
    <p class="hs-error" id={id}>
      {children}
    </p>
  );
}
