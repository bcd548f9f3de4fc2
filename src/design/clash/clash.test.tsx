import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

const html = renderToString(examples.twoFields());

test("both versions stand side by side and mine is chosen until I say otherwise", () => {
  expect(html).toContain("Minst 4 tillfällen före den 30 september.");
  expect(html).toContain("Minst 4 tillfällen.");
  expect(html).toMatch(/name="text.version" value="mine" checked/);
  expect(html).not.toMatch(/value="theirs" checked/);
});

test("what I wrote is sent along, whatever I choose", () => {
  expect(html).toContain('name="text.mine" value="Minst 4 tillfällen före den 30 september."');
});

test("an empty value is said", () => {
  expect(html).toContain("<em>tomt</em>");
});
