import type { VNode } from "preact";
import { VerdictGlyph } from "../verdict/Verdict.tsx";
import { layOutChain, type ChainStep, type PlacedBox } from "./chain.ts";

/** More rows than this do not line up any longer: each step is then a column of its own. */
const ALIGNED_ROWS = 12;

export type ChainProps = {
  /** Problem, cause, promise, measure, indicator, verdict: six steps in this order. */
  readonly steps: readonly ChainStep[];
  /** Level of the step headings, one below the section's. */
  readonly level?: 3 | 4;
};

/** The chain from problem to verdict: each box a link, gaps drawn as gaps. */
export function Chain({ steps, level = 3 }: ChainProps): VNode {
  const layout = layOutChain(steps);
  const Title = `h${level}` as const;
  const aligned = layout.rows <= ALIGNED_ROWS;
  return (
    <ol class={`hs-chain hs-chain--${aligned ? layout.rows : "many"}`}>
      {layout.steps.map((step) => (
        <li class="hs-chain__step">
          <Title class="hs-chain__title">{step.title}</Title>
          {step.boxes.map((box) => (
            <Box box={box} />
          ))}
          {aligned && step.boxes.map((box) => <Stem box={box} />)}
        </li>
      ))}
    </ol>
  );
}

/** The upright line of a fork, from the line of the row it begins in down to the box. */
function Stem({ box: { row, tie } }: { readonly box: PlacedBox }): VNode | null {
  if (tie.from === undefined) return null;
  return <span class={`hs-stem hs-stem--from${tie.from + 1} hs-stem--to${row + 1}`} aria-hidden="true" />;
}

function Box({ box }: { readonly box: PlacedBox }): VNode {
  const { kind, title, note, href, verdict, row, tie } = box;
  const classes = ["hs-box", kind && `hs-box--${kind}`, `hs-box--row${row + 1}`, `hs-box--${tie.kind}`];
  if (tie.reach > 1) classes.push(`hs-box--reach${tie.reach}`);
  const content = (
    <>
      <strong>{title}</strong>
      {note && <span>{note}</span>}
      {verdict && <VerdictGlyph kind={verdict} />}
    </>
  );
  const name = classes.filter(Boolean).join(" ");
  return href ? (
    <a class={name} href={href}>
      {content}
    </a>
  ) : (
    <div class={name}>{content}</div>
  );
}
