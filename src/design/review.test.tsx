import { readdirSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { Sprite } from "./sprite/Sprite.tsx";

/** Rooms of the design room that hold no component. */
const WITHOUT_EXAMPLES = new Set(["chart", "theme"]);

const shown = Object.entries(catalogue).flatMap(([component, examples]) =>
  Object.entries(examples).map(([name, example]) => ({ component, name, html: renderToString(example()) })),
);
const parts = shown.filter(({ component }) => component !== "page");
const review = `${renderToString(<Sprite />)}${parts.map(({ html }) => html).join("\n")}`;

function all(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? "");
}

test("every component has its examples in the catalogue", () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !WITHOUT_EXAMPLES.has(entry.name))
    .map((entry) => entry.name);
  expect(Object.keys(catalogue).toSorted()).toEqual(folders.toSorted());
});

test("the review page has every id once", () => {
  const ids = all(review, /\sid="([^"]*)"/g);
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("every id that is referred to exists", () => {
  const ids = new Set(all(review, /\sid="([^"]*)"/g));
  const named = [
    ...all(review, /\saria-(?:labelledby|describedby)="([^"]*)"/g).flatMap((list) => list.split(" ")),
    ...all(review, /\sfor="([^"]*)"/g),
    ...all(review, /<use href="#([^"]*)"/g),
    ...all(review, /url\(#([^)]*)\)/g),
  ];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(shown)("$component, $name", ({ html }) => {
  test("needs nothing that the content security policy forbids", () => {
    expect(html).not.toMatch(/\sstyle=/);
    expect(html).not.toMatch(/<script(?! type="module" src=)|\son\w+="/);
    expect(html).not.toMatch(/javascript:/);
  });

  test("has its headings in order", () => {
    const levels = all(html, /<h([1-6])[\s>]/g).map(Number);
    const leaps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(leaps).toEqual([]);
  });

  test("says in words what each picture shows", () => {
    const pictures = all(html, /<svg([^>]*role="img"[^>]*>\s*(?:<title id="[^"]+">[^<]+)?)/g);
    expect(pictures.filter((picture) => !picture.includes("<title"))).toEqual([]);
    const silent = all(html, /<svg((?![^>]*role="img")[^>]*)>/g);
    expect(silent.filter((attributes) => !attributes.includes('aria-hidden="true"'))).toEqual([]);
  });

  test("has a label for each field and a word on each button", () => {
    const fields = all(html, /<(?:input|select|textarea)((?![^>]*type="hidden")[^>]*)>/g);
    const labelled = new Set(all(html, /<label[^>]*\sfor="([^"]*)"/g));
    const ids = fields.flatMap((attributes) => all(attributes, /\sid="([^"]*)"/g));
    expect(ids).toHaveLength(fields.length);
    expect(ids.filter((id) => !labelled.has(id))).toEqual([]);
    expect(html).not.toMatch(/<(?:a|button)\b[^>]*><\/(?:a|button)>/);
  });
});
