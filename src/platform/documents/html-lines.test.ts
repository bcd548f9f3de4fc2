import { expect, test } from "vitest";
import { linesOfHtml } from "./html-lines.ts";

test.each([
  ["<h2>Trafik</h2><p>Text</p>", "# Trafik\n\nText"],
  ["<ul><li>Ett</li><li><p>Två</p></li></ul><p>Slut</p>", "• Ett\n• Två\n\nSlut"],
  ["<ul><li>Yttre<ul><li>Inre</li></ul></li></ul>", "• Yttre\n• Inre"],
  ["<table><tr><td><p>A</p></td><td><p>B</p></td></tr><tr><td>C</td></tr></table>", "A B\nC"],
  ["<p>Rad<br />rad</p>", "Rad\nrad"],
  ["<p><strong>Fet</strong> &amp; &lt;tagg&gt; &#229;&#x00e4; &okänd;</p>", "Fet & <tagg> åä &okänd;"],
  ["<p></p><ul><li></li></ul>", ""],
])("%s", (html, text) => {
  expect(linesOfHtml(html)).toBe(text);
});
