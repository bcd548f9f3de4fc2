import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { layOutChain } from "./chain.ts";
import { examples, withGap } from "./examples.tsx";

describe("the chain", () => {
  const { rows, steps } = layOutChain(withGap);
  const tie = (column: number, index: number) => steps[column]?.boxes[index]?.tie;

  test("has six steps and as many rows as its fullest step", () => {
    expect(rows).toBe(2);
    expect(steps.map((step) => step.boxes.length)).toEqual([1, 2, 1, 2, 1, 1]);
  });

  test("ties each box to the one before it", () => {
    expect(tie(0, 0)).toEqual({ kind: "none", reach: 0 });
    expect(tie(1, 0)).toEqual({ kind: "line", reach: 1 });
    expect(tie(5, 0)).toEqual({ kind: "line", reach: 1 });
  });

  test("forks to a second cause and runs from it into the gap", () => {
    expect(tie(1, 1)).toEqual({ kind: "fork", reach: 1, from: 0 });
    expect(tie(3, 1)).toEqual({ kind: "dash", reach: 2 });
  });

  test("dashes the tie that leads to a gap and on from it", () => {
    const missing = layOutChain([
      { title: "Löfte", boxes: [{ title: "a" }] },
      { title: "Åtgärd", boxes: [{ kind: "gap", title: "saknas" }] },
      { title: "Mått", boxes: [{ title: "b" }] },
    ]);
    expect(missing.steps.map((step) => step.boxes[0]?.tie.kind)).toEqual(["none", "dash", "dash"]);
  });

  test("forks from the row in which the forerunner stands, not always from the first", () => {
    const { steps: forked } = layOutChain([
      { title: "Orsak", boxes: [{ title: "a" }, { title: "b" }, null] },
      { title: "Löfte", boxes: [{ title: "a1" }, { title: "b1" }, { title: "b2" }] },
    ]);
    expect(forked[1]?.boxes[2]?.tie).toEqual({ kind: "fork", reach: 1, from: 1 });
  });

  test("leaves an empty row empty", () => {
    const { steps: spaced } = layOutChain([{ title: "Orsak", boxes: [null, { title: "b" }] }]);
    expect(spaced[0]?.boxes.map((box) => box.row)).toEqual([1]);
  });
});

test("each box is a link except the gap", () => {
  const html = renderToString(examples.whole());
  expect(html.match(/<a class="hs-box/g)).toHaveLength(7);
  expect(html).toMatch(/<div class="hs-box hs-box--gap[^"]*hs-box--dash hs-box--reach2">/);
});

test("a fork has an upright line from its first row to its last", () => {
  expect(renderToString(examples.whole())).toContain('class="hs-stem hs-stem--from1 hs-stem--to2"');
});

test("more rows than line up become columns of their own", () => {
  expect(renderToString(examples.hiddenMany())).toContain('class="hs-chain hs-chain--many"');
});
