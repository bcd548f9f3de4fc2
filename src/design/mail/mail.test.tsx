import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

test("an address in a letter is a link", () => {
  expect(renderToString(examples.reset())).toContain(
    '<a href="https://handslag.example/logga-in/byt?kod=abc">https://handslag.example/logga-in/byt?kod=abc</a>',
  );
});

test("a letter cannot bring markup or attributes", () => {
  const html = renderToString(examples.hiddenMarkup());
  expect(html).toContain("&lt;script>");
  expect(html).toContain('<a href="https://x.example/">https://x.example/</a>&quot;onclick=');
});
