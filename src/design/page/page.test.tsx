import { describe, expect, test } from "vitest";
import { examplePage, examples } from "./examples.tsx";
import { renderPage } from "./render-page.ts";

describe("a public page", () => {
  const html = renderPage(examples.hiddenPublic());

  test("is a document in its language with one main and one heading", () => {
    expect(html).toMatch(/^<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"/);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test("begins with a way past the header, and the menu link leads to the list in the footer", () => {
    expect(html).toContain('<a class="ds-skip-link" href="#innehall">');
    expect(html).toContain('<a class="hs-menu" href="#meny">Meny</a>');
    expect(html).toContain('<nav id="meny" aria-label="Alla sidor">');
  });

  test("names its languages to people and to search engines", () => {
    expect(html).toContain('<link rel="alternate" hreflang="en" href="/en/loften/exempel"/>');
    expect(html).toMatch(/<a href="\/loften\/exempel" lang="sv" aria-current="true">Svenska<\/a>/);
  });

  test("marks where one is and that all is an example", () => {
    expect(html).toContain('<a href="/loften" aria-current="true">Löften</a>');
    expect(html).toContain("<strong>Exempel.</strong>");
  });

  test("loads no script and fetches only its own files", () => {
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });
});

test("a staff page is dense, unlisted and says who is signed in", () => {
  const html = renderPage(examples.hiddenWork());
  expect(html).toContain('<body class="hs-work">');
  expect(html).toContain('class="hs-page hs-desk" data-size="sm"');
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain('<a class="hs-me" href="/arbeta/jag">');
  expect(html).not.toContain("hs-lang");
});

test("a page without parts has no menu", () => {
  const html = renderPage(examples.hiddenBare());
  expect(html).not.toContain("hs-menu");
  expect(html).toContain("<title>&lt;/title>&lt;script>");
});

test("one language needs no list", () => {
  const only = { label: "Språk", links: [{ href: "/", text: "Svenska", lang: "sv" }] };
  expect(renderPage(examplePage(null, { languages: only }))).not.toContain("hs-lang");
});
