import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { layOutTimeLeft } from "./time-left.ts";

function layout(from: string, to: string, today: string) {
  return layOutTimeLeft(isoDate(from), isoDate(to), isoDate(today));
}

describe("the row of months", () => {
  test("has a block a month on the axis of the strips", () => {
    const { blocks, today } = layout("2022-01-01", "2023-12-31", "2023-10-16");
    expect(blocks).toHaveLength(24);
    expect(blocks[0]?.x).toBe(8);
    expect((blocks[23]?.x ?? 0) + (blocks[23]?.width ?? 0)).toBeCloseTo(352, 1);
    expect(blocks.filter((block) => block.spent === block.width)).toHaveLength(21);
    expect(today).toBeCloseTo(315.7, 0);
  });

  test("is empty before the start and full after the end", () => {
    expect(layout("2022-01-01", "2022-12-31", "2021-06-01").blocks.every((block) => block.spent === 0)).toBe(
      true,
    );
    const { blocks, today } = layout("2022-01-01", "2022-12-31", "2023-06-01");
    expect(blocks.every((block) => block.spent === block.width)).toBe(true);
    expect(today).toBeNull();
  });

  test("begins and ends on any day, with a short block for a short month", () => {
    const { blocks } = layout("2022-01-31", "2022-03-15", "2022-02-10");
    expect(blocks).toHaveLength(3);
    expect(blocks[0]?.width).toBeLessThan(blocks[2]?.width ?? 0);
  });

  test("has a block a year when the months would be too narrow to see", () => {
    expect(layout("2020-01-01", "2035-12-31", "2024-01-01").blocks).toHaveLength(16);
  });
});
