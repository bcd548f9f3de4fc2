import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";
import { shadeLimits, shadeOf } from "./shades.ts";

const html = renderToString(examples.hours());

test("every cell holds its number and its shade, and rows and columns have names", () => {
  expect(html).toContain('<td class="hs-heat-4">49</td>');
  expect(html).toContain('<td class="hs-heat-0">9</td>');
  expect(html.match(/<td class="hs-heat-/g)).toHaveLength(21);
  expect(html.match(/scope="col"/g)).toHaveLength(8);
  expect(html.match(/scope="row"/g)).toHaveLength(4);
  expect(html).toContain('<span class="ds-sr-only">lördag</span><span aria-hidden="true">lör</span>');
});

test("the legend shows the shades in their order, the palest first", () => {
  const key = html.slice(html.indexOf("hs-heat__key"));
  expect([...key.matchAll(/hs-heat-(\d)/g)].map(([, shade]) => shade)).toEqual(["0", "1", "2", "3", "4"]);
});

test("what is not counted is a gap with a word, not a zero", () => {
  const gaps = renderToString(examples.gaps());
  expect(gaps).toContain('<td class="hs-heat__gap"><span class="ds-sr-only">inte räknat</span></td>');
});

test("five steps of equal width, fewer for small numbers, none for nothing", () => {
  expect(shadeLimits([0, 49])).toEqual([10, 20, 30, 40]);
  expect(shadeLimits([3])).toEqual([1, 2, 3]);
  expect(shadeLimits([1])).toEqual([1]);
  expect(shadeLimits([0, null])).toEqual([]);
});

test("the largest value always has the darkest shade, and nothing the palest", () => {
  for (const largest of [1, 2, 3, 4, 5, 7, 49, 1000]) {
    const limits = shadeLimits([largest]);
    expect([shadeOf(limits, 0), shadeOf(limits, largest)]).toEqual([0, 4]);
  }
});
