import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

const html = renderToString(examples.lateAndSoon());

test("a button says what it is for, and leads to the task or its own page", () => {
  expect(html).toContain('aria-label="Godkänn: Fjärde mopedkontrollen är inte gjord"');
  expect(html).toMatch(/href="#22" aria-label="Godkänn/);
  expect(html).toMatch(/href="#o" aria-label="Öppna/);
  expect(html.match(/hs-task__act/g)).toHaveLength(2);
});

test("days are dates, and lateness is said in words", () => {
  expect(html).toContain('<time datetime="2023-09-30">30 sep</time>');
  expect(html).toContain('<span class="hs-late">16 dagar sen</span>');
});
