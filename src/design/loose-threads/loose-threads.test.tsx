import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

const html = renderToString(examples.list());

test("the gap is drawn at its place and nothing is tied to it", () => {
  const rows = html.split("<li>").slice(1);
  expect(rows.map((row) => row.match(/g-gap/g)?.length ?? 0)).toEqual([1, 1, 1, 0]);
  expect(rows[1]).toContain('class="g-gap" x="64"');
  expect(rows.map((row) => /class="g-line" d="([^"]*)"/.exec(row)?.[1]?.match(/M/g)?.length)).toEqual([
    4, 3, 3, 5,
  ]);
});

test("nothing to look at is no link", () => {
  expect(html).not.toContain('href="#4"');
  expect(html).toContain("<strong>0</strong> mått utan källa");
});
