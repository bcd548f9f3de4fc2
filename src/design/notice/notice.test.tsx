import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

test("a confirmation is announced, a note is not", () => {
  expect(renderToString(examples.done())).toContain('data-kind="done" role="status"');
  expect(renderToString(examples.note())).not.toContain("role=");
});

test("a warning has a shape beside its colour", () => {
  expect(renderToString(examples.warning())).toContain('<use href="#i-warning">');
});
