import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

test("each change is said in words as well as drawn", () => {
  const html = renderToString(examples.sentence());
  expect(html).toContain('<del><span class="ds-sr-only"> Borttaget: </span>Regelbundet.</del>');
  expect(html).toContain('<ins><span class="ds-sr-only"> Tillagt: </span>Minst 4 tillfällen.</ins>');
});

test("changed text cannot end its own mark", () => {
  expect(renderToString(examples.hiddenMarkup())).toContain("&lt;/ins>&lt;script>");
});
