import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

test("dark modules are drawn where they are, inside a quiet edge of four", () => {
  const html = renderToString(examples.hiddenMarkup());
  expect(html).toContain('viewBox="0 0 10 10"');
  expect(html).toContain('d="M4 4h1v1h-1zM5 5h1v1h-1z"');
});

test("neighbouring modules become one run", () => {
  expect(renderToString(examples.address())).toContain('d="M4 4h7v1h-7z');
});

test("the same content stands as text", () => {
  expect(renderToString(examples.address())).toContain("<code>handslag.example/loften/exempel</code>");
});
