import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

const html = renderToString(examples.whole());

test("each item answers both questions with a figure and a picture", () => {
  expect(html.match(/class="hs-row"/g)).toHaveLength(6);
  expect(html.match(/class="hs-status"/g)).toHaveLength(6);
  expect(html.match(/class="hs-verdict"/g)).toHaveLength(6);
  expect(html.match(/role="img"/g)).toHaveLength(5);
});

test("areas are headings of level 3 and items of level 4", () => {
  expect(html).toContain('<h3 class="hs-focus ds-heading"><span class="hs-ref">1</span>');
  expect(html).toContain('<h4 class="hs-row__title ds-heading"><span class="hs-ref">2.2</span>');
});

test("items without areas are headings of level 3", () => {
  expect(renderToString(examples.hiddenWithoutAreas())).toContain('<h3 class="hs-row__title ds-heading">');
});

test("today is one line through all rows, at the place it has in each", () => {
  const through = /hs-score__today.*?d="M([\d.]+) 0V1"/.exec(html)?.[1];
  const inRow = /class="hs-today" d="|d="M([\d.]+) 0V56" class="hs-today"/.exec(
    html.split("hs-items")[1] ?? "",
  )?.[1];
  expect(through).toBeDefined();
  expect(inRow).toBe(through);
});
