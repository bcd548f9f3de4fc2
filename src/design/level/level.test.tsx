import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Level } from "./Level.tsx";

test.each([0, 1, 2, 4])("fills %i of four steps, the word beside them", (step) => {
  const html = renderToString(<Level step={step} steps={4} word="Gul" place="x av 4" />);
  expect(html.match(/hs-level__full/g) ?? []).toHaveLength(step);
  expect(html.match(/hs-level__empty/g) ?? []).toHaveLength(4 - step);
  expect(html).toContain("<strong>Gul, x av 4</strong>");
});
