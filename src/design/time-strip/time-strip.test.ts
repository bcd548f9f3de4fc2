import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "#app/platform/iso-date.ts";
import { adults, campaigns, checks, evenings } from "./examples.tsx";
import type { MarkKind, TimeMark, TimeStripData } from "./strip-data.ts";
import { layOutTimeStrip } from "./time-strip.ts";

const from = isoDate("2022-01-01");

const mark: fc.Arbitrary<TimeMark> = fc.record({
  day: fc.integer({ min: -400, max: 1500 }).map((days) => addDays(from, days)),
  kind: fc.constantFrom<MarkKind>("done", "planned", "missed"),
  quantity: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 500 })),
  label: fc.constantFrom("maj", "hjälm", "inställd i sista stund"),
});

const strip: fc.Arbitrary<TimeStripData> = fc.record({
  from: fc.constant(from),
  to: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(from, days)),
  today: fc.integer({ min: -100, max: 1600 }).map((days) => addDays(from, days)),
  marks: fc.array(mark, { maxLength: 30 }),
  shape: fc.constantFrom("dot" as const, "square" as const),
});

describe("a time strip", () => {
  test("keeps every mark inside the frame", () => {
    fc.assert(
      fc.property(strip, (data) => {
        const layout = layOutTimeStrip(data);
        for (const { x, y, size } of layout.marks) {
          expect(x - size / 2).toBeGreaterThanOrEqual(0);
          expect(x + size / 2).toBeLessThanOrEqual(layout.width);
          expect(y - size / 2).toBeGreaterThanOrEqual(0);
          expect(y + size / 2).toBeLessThanOrEqual(layout.height);
        }
      }),
    );
  });

  test("draws no mark over another and no label over a mark", () => {
    fc.assert(
      fc.property(strip, (data) => {
        const { line, marks, labels, labelLine } = layOutTimeStrip(data);
        if (line) return;
        const touching = marks.filter((a, index) =>
          marks.slice(index + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.size, b.size)),
        );
        expect(touching).toEqual([]);
        const words = labels.length > 0 ? labelLine : Number.NEGATIVE_INFINITY;
        expect(Math.min(...marks.map((m) => m.y - m.size / 2))).toBeGreaterThan(words);
      }),
    );
  });

  test("is the same whatever order its marks come in", () => {
    fc.assert(
      fc.property(strip, (data) => {
        expect(layOutTimeStrip({ ...data, marks: data.marks.toReversed() })).toEqual(layOutTimeStrip(data));
      }),
    );
  });

  test("shows one mark for each thing done, missed and planned", () => {
    const kinds = layOutTimeStrip(evenings).marks.map((drawn) => drawn.kind);
    expect(kinds.filter((kind) => kind === "done")).toHaveLength(14);
    expect(kinds.filter((kind) => kind === "missed")).toHaveLength(10);
  });

  test("places labels by their mark and lets neighbours share", () => {
    expect(layOutTimeStrip(checks).labels.map((label) => label.text)).toEqual([
      "maj",
      "sep",
      "maj",
      "inställd",
      "7 nov",
    ]);
    expect(layOutTimeStrip(campaigns).labels.map((label) => label.text)).toEqual([
      "hjälm",
      "reflex",
      "hjälm",
      "reflex",
    ]);
  });

  test("becomes a climbing line when there are too many to count", () => {
    const { line } = layOutTimeStrip(adults);
    expect(line).toMatchObject({ total: "612", goal: { y: 16 } });
    expect(line?.now.y).toBeCloseTo(56 - (612 / 800) * 40, 0);
    expect(line?.missed).toHaveLength(1);
  });

  test("draws the target as a height, not a ring, when it is passed", () => {
    const { line } = layOutTimeStrip({ ...adults, target: 500 });
    expect(line?.goal).toBeNull();
    expect(line?.plan).toMatch(/^M8 \d+(\.\d)?H352$/);
  });

  test("has no line of today outside the period", () => {
    expect(layOutTimeStrip({ ...checks, today: isoDate("2024-01-01") }).today).toBeNull();
    expect(layOutTimeStrip({ ...checks, today: isoDate("2022-01-01") }).today).toBe(8);
  });
});
