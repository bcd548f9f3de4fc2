import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.tsx";

describe("a form that comes back with errors", () => {
  const html = renderToString(examples.withErrors());

  test("begins with a summary in focus whose lines lead to the fields", () => {
    expect(html).toContain('tabindex="-1" autofocus');
    expect(html).toContain('<a href="#namn">Skriv vad ni ska göra.</a>');
    expect(html).toContain('<a href="#ansvar">Välj vem som ansvarar.</a>');
    expect(html).toMatch(/<input[^>]* id="ansvar"/);
  });

  test("ties hint and error to the field", () => {
    expect(html).toMatch(/id="namn"[^>]*aria-describedby="namn-error namn-hint" aria-invalid="true"/);
    expect(html).toContain('<p class="hs-error" id="namn-error">');
  });

  test("keeps what was typed and chosen", () => {
    expect(html).toContain(">Vid två skolor.</textarea>");
    expect(html).toMatch(/value="centrum" checked/);
    expect(html).toMatch(/type="date" value="2023-12-31"/);
  });

  test("leaves the complaints to us and sends hidden values that exist", () => {
    expect(html).toContain("novalidate");
    expect(html).toContain('<input type="hidden" name="version" value="3"/>');
    expect(html).not.toContain("saknas");
  });
});

test("a group is a fieldset with its own legend and error", () => {
  const html = renderToString(examples.withErrors());
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="ansvar-error"><legend[^>]*>Vem ansvarar\?<\/legend>/);
});

test("two taps and a number: chips for what and when, digits at hand", () => {
  const html = renderToString(examples.twoTapsAndANumber());
  expect(html).toMatch(/name="logg-dag" value="2023-10-16" checked/);
  expect(html).toMatch(/id="logg-antal"[^>]*inputmode="numeric"/);
  expect(html).toMatch(/hs-choices__last.*type="date"/);
});

test("the chosen option is selected", () => {
  expect(renderToString(examples.quick())).toContain('<option value="annan" selected>');
});

test("sign-in fields let the browser help", () => {
  const html = renderToString(examples.signIn());
  for (const token of ["username", "current-password", "one-time-code"]) {
    expect(html).toContain(`autocomplete="${token}"`);
  }
});

test("what people typed is text, never markup", () => {
  const html = renderToString(examples.hiddenMarkup());
  expect(html).not.toContain("<script");
  expect(html).toContain("&lt;/textarea>&lt;script>");
});
