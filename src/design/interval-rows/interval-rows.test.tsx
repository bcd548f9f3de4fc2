import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";
import { placeOn } from "./interval-scale.ts";

const html = renderToString(examples.areas());

test("each row says its value, draws its uncertainty when it is known, and a gap when there is no value", () => {
  expect(html.match(/<li>/g)).toHaveLength(3);
  expect(html).toContain("58 procent (50–66)");
  expect(html.match(/hs-intervals__whisker/g)).toHaveLength(1);
  expect(html.match(/hs-intervals__dot/g)).toHaveLength(2);
  expect(html.match(/hs-intervals__gap/g)).toHaveLength(1);
});

test("places stand in proportion to the axis and never outside it", () => {
  const axis = { from: 0, to: 100 };
  expect([0, 50, 100, 130, -5].map((value) => placeOn(axis, value))).toEqual([6, 120, 234, 234, 6]);
  expect(placeOn({ from: 1, to: 1 }, 1)).toBe(6);
});
