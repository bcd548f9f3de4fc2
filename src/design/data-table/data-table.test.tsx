import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { examples } from "./examples.tsx";

const html = renderToString(examples.sorted());

test("a table has a caption, scopes and a first cell that names its row", () => {
  expect(html).toContain('<caption id="table-measures">Åtgärder 2022–2023</caption>');
  expect(html.match(/scope="col"/g)).toHaveLength(4);
  expect(html.match(/scope="row"/g)).toHaveLength(3);
});

test("the keyboard can scroll it and it has a name", () => {
  expect(html).toContain(
    '<div class="hs-scroll" role="group" aria-labelledby="table-measures" tabindex="0">',
  );
});

test("sorting is a link, and the sorted column says which way", () => {
  expect(html).toContain('aria-sort="ascending"');
  expect(html.match(/aria-sort/g)).toHaveLength(1);
  expect(html).toContain('href="?sort=namn"');
});

test("figures stand to the right", () => {
  expect(html.match(/<td class="hs-table__num">/g)).toHaveLength(6);
});
