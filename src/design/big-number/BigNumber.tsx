import type { VNode } from "preact";
import { ExampleTag } from "../layout/ExampleTag.tsx";

export type BigNumberProps = {
  /** The figure as it shall be written, "612". */
  readonly value: string;
  /** Unit and target: "av 800 vuxna*". A number never stands alone. */
  readonly unit: string;
  /** The word of the example tag, when the figure is made up. */
  readonly example?: string | undefined;
};

/** A large figure with its unit and target. */
export function BigNumber({ value, unit, example }: BigNumberProps): VNode {
  return (
    <p class="hs-tal">
      <strong>{value}</strong> <span>{unit}</span>
      {example && (
        <>
          {" "}
          <ExampleTag word={example} />
        </>
      )}
    </p>
  );
}
