import { describe, expect, it } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { assignmentState } from "./assignment.ts";

describe("an assignment on 16 March", () => {
  it.each([
    ["2026-03-16", null, "now"],
    ["2026-03-17", null, "coming"],
    ["2026-03-01", "2026-03-17", "now"],
    ["2026-03-01", "2026-03-16", "past"],
    ["2026-03-16", "2026-03-16", "past"],
    ["2026-05-01", "2026-05-01", "past"],
  ])("from %s to %s (not included) is %s", (from, to, state) => {
    const assignment = { validFrom: isoDate(from), validTo: to === null ? null : isoDate(to) };
    expect(assignmentState(assignment, isoDate("2026-03-16"))).toBe(state);
  });
});
