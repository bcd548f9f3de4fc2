import type { ComponentChildren, VNode } from "preact";

export type ClashField = {
  /** Name of the field in the form; the choice is sent as `<name>.version`. */
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
};

export type ClashProps = {
  readonly fields: readonly ClashField[];
  /** "Din version" and "Sparad av Mira 14:02". */
  readonly mine: string;
  readonly theirs: string;
  /** The word for an empty value: "tomt". */
  readonly empty: string;
};

/** Two people changed the same thing: both versions side by side, nothing lost, a choice for each field. */
export function Clash({ fields, mine, theirs, empty }: ClashProps): VNode {
  return (
    <div class="hs-clash">
      {fields.map((field) => (
        <fieldset class="hs-clash__field">
          <legend>{field.label}</legend>
          <Version name={field.name} value="mine" title={mine} checked>
            {field.mine || <em>{empty}</em>}
          </Version>
          <Version name={field.name} value="theirs" title={theirs}>
            {field.theirs || <em>{empty}</em>}
          </Version>
          <input type="hidden" name={`${field.name}.mine`} value={field.mine} />
        </fieldset>
      ))}
    </div>
  );
}

function Version(props: {
  readonly name: string;
  readonly value: "mine" | "theirs";
  readonly title: string;
  readonly checked?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const id = `${props.name}-${props.value}`;
  return (
    <div class="ds-field" data-variant="outline">
      <input
        class="ds-input"
        type="radio"
        id={id}
        name={`${props.name}.version`}
        value={props.value}
        checked={props.checked}
      />
      <label class="ds-label" for={id}>
        <strong>{props.title}</strong>
        <span class="hs-clash__text">{props.children}</span>
      </label>
    </div>
  );
}
