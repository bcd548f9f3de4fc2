import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { dayScale } from "./day-scale.ts";
import { periodAxis } from "./period-axis.ts";

function axis(from: string, to: string) {
  const period = [isoDate(from), isoDate(to)] as const;
  return periodAxis(...period, dayScale(...period, 8, 352));
}

describe("the time axis", () => {
  test("has a tick at each new year and the year in the middle of its stretch", () => {
    expect(axis("2022-01-01", "2023-12-31")).toEqual({
      ticks: [8, 180, 352],
      labels: [
        { x: 94, text: "2022" },
        { x: 266, text: "2023" },
      ],
    });
  });

  test("names months when the period is short", () => {
    expect(axis("2024-01-01", "2024-03-31").labels.map((label) => label.text)).toEqual([
      "jan",
      "feb",
      "mars",
    ]);
  });

  test("leaves out the name of a stretch that is too short for it", () => {
    expect(axis("2021-12-20", "2023-12-31").labels.map((label) => label.text)).toEqual(["2022", "2023"]);
  });

  test("thins names out evenly when there are many years", () => {
    const years = axis("1990-01-01", "2023-12-31").labels.map((label) => Number(label.text));
    const steps = years.slice(1).map((year, index) => year - (years[index] ?? 0));
    expect(new Set(steps).size).toBe(1);
    expect(steps[0]).toBeGreaterThan(1);
  });
});
