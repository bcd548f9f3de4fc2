import type { ComponentChildren, VNode } from "preact";

export type ButtonProps = {
  readonly variant?: "primary" | "secondary" | "tertiary";
  /** Several buttons in one form are told apart by name and value. */
  readonly name?: string;
  readonly value?: string;
  readonly fullWidth?: boolean;
  /** For what takes away: the clay colour. The word must say it too. */
  readonly removes?: boolean;
  /** Sends the form to another address. */
  readonly formaction?: string;
  /** The full text for screen readers when the visible word needs its row to be understood. */
  readonly label?: string;
  readonly children: ComponentChildren;
};

/** Sends its form. Links that look like buttons are `ButtonLink`. */
export function Button(props: ButtonProps): VNode {
  const { variant, name, value, fullWidth, removes, formaction, label, children } = props;
  return (
    <button
      class="ds-button"
      type="submit"
      name={name}
      value={value}
      data-variant={variant}
      data-fullwidth={fullWidth}
      data-color={removes ? "lerjord" : undefined}
      formAction={formaction}
      aria-label={label}
    >
      {children}
    </button>
  );
}

/** A button that only an island answers to; hidden until the island is there. `does` names what it does. */
export function ScriptButton(props: {
  readonly does: string;
  readonly variant?: "primary" | "secondary" | "tertiary";
  readonly children: ComponentChildren;
}): VNode {
  return (
    <button class="ds-button" type="button" data-variant={props.variant} data-does={props.does} hidden>
      {props.children}
    </button>
  );
}

/** A link with the weight of a button. */
export function ButtonLink(props: {
  readonly href: string;
  readonly variant?: "primary" | "secondary" | "tertiary";
  readonly fullWidth?: boolean;
  /** A short cut to what lies far down on a phone; not shown on wide screens. */
  readonly onlyPhone?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <a
      class={props.onlyPhone ? "ds-button hs-only-phone" : "ds-button"}
      href={props.href}
      data-variant={props.variant}
      data-fullwidth={props.fullWidth}
    >
      {props.children}
    </a>
  );
}

/** Buttons at the foot of a form; `full` stacks them over the whole width, for heavy choices. */
export function Actions(props: { readonly full?: boolean; readonly children: ComponentChildren }): VNode {
  return <div class={props.full ? "hs-actions hs-actions--full" : "hs-actions"}>{props.children}</div>;
}
