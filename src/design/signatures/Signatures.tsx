import type { VNode } from "preact";
import { ExampleTag } from "../layout/ExampleTag.tsx";

export type Signature = {
  /** The signatory's role, or name and role. */
  readonly who: string;
  /** "för Eskilstuna kommun". */
  readonly behalf: string;
  /** The day as written, or what is missing: "inte undertecknat än". */
  readonly when: string;
  /** The space is there but nobody has signed. */
  readonly missing?: boolean;
  readonly example?: string | undefined;
};

/** Who signed, a stroke each: green-blue for the first party, ink for the others, dashed where one is missing. */
export function Signatures({ signatures }: { readonly signatures: readonly Signature[] }): VNode {
  return (
    <ul class="hs-sign">
      {signatures.map(({ who, behalf, when, missing, example }) => (
        <li class={missing ? "hs-sign__missing" : undefined}>
          <strong>{who}</strong> {behalf}
          <br />
          {when}
          {example && (
            <>
              {" "}
              <ExampleTag word={example} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
