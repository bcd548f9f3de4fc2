import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { examples, incidents } from "./examples.tsx";
import { seriesChartSvg } from "./series-chart-svg.tsx";
import { layOutSeries } from "./series-chart.ts";

describe.each(["wide", "narrow"] as const)("a %s series chart", (form) => {
  const layout = layOutSeries(incidents, form);

  test("draws each month once, inside the frame", () => {
    expect(layout.dots).toHaveLength(incidents.points.length);
    for (const { x, y } of layout.dots) {
      expect(x).toBeGreaterThan(layout.frame.left);
      expect(x).toBeLessThan(layout.frame.right);
      expect(y).toBeGreaterThanOrEqual(layout.frame.top);
      expect(y).toBeLessThanOrEqual(layout.frame.bottom);
    }
  });

  test("begins a count at zero", () => {
    expect(layout.grid[0]).toMatchObject({ text: "0", zero: true, y: layout.frame.bottom });
  });

  test("keeps what is not compared and what is preliminary apart", () => {
    const kinds = layout.dots.map((dot) => dot.kind);
    expect(kinds.filter((kind) => kind === "old")).toHaveLength(18);
    expect(kinds.filter((kind) => kind === "preliminary")).toHaveLength(2);
    expect(layout.threads.map((thread) => thread.kind)).toEqual(["old", "plain", "preliminary"]);
    expect(layout.old?.width).toBeGreaterThan(0);
    expect(layout.preliminary?.x).toBeGreaterThan(layout.band?.x ?? Number.POSITIVE_INFINITY);
  });

  test("names the lines where they stand, in their order, without overlap", () => {
    const [before, now, target] = layout.notes.beside;
    expect([before?.kind, now?.kind, target?.kind]).toEqual(["before", "now", "target"]);
    expect((now?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThanOrEqual(17);
    expect((target?.y ?? 0) - (now?.y ?? 0)).toBeGreaterThanOrEqual(17);
  });

  test("marks start, end and the first day of an answer", () => {
    expect(layout.notes.lines.map((line) => line.kind)).toEqual(["start", "end", "earliest"]);
    expect(layout.notes.above.length).toBeGreaterThanOrEqual(2);
  });
});

test("the order of the points does not matter", () => {
  const turned = { ...incidents, points: incidents.points.toReversed() };
  expect(layOutSeries(turned, "wide")).toEqual(layOutSeries(incidents, "wide"));
});

test("a share need not begin at zero", () => {
  const points = [41, 38, 44].map((value, index) => ({ day: isoDate(`${2019 + index}-01-01`), value }));
  const layout = layOutSeries(
    { ...incidents, points, fromZero: false, now: undefined, before: undefined, target: undefined },
    "wide",
  );
  expect(layout.grid.some((line) => line.zero)).toBe(false);
});

test("the page has both forms, each with title and description of its own", () => {
  const html = renderToString(examples.whole());
  expect(html).toContain('aria-labelledby="series-wide-t" aria-describedby="series-wide-d"');
  expect(html).toContain('<title id="series-narrow-t">');
  expect(html).toContain("<caption");
});

test("the file of its own carries its colours", () => {
  const svg = seriesChartSvg(incidents, "Händelser per månad");
  expect(svg).toContain("<title>Händelser per månad</title>");
  expect(svg).not.toMatch(/\sclass=|\sstyle=/);
});
