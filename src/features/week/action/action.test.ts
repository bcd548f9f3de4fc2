import { describe, expect, test } from "vitest";
import { isoDate } from "#app/platform/iso-date.ts";
import { isCarried, isOverdue, proposedDay } from "./action.ts";

const WEEK = isoDate("2026-03-09");

describe("an action", () => {
  test("is carried in every week but its own", () => {
    expect(isCarried({ monday: WEEK }, WEEK)).toBe(false);
    expect(isCarried({ monday: isoDate("2026-03-02") }, WEEK)).toBe(true);
  });

  test("is late from the day after its last one, until it is settled", () => {
    const dueOn = isoDate("2026-03-13");
    expect(isOverdue({ state: "planned", dueOn }, dueOn)).toBe(false);
    expect(isOverdue({ state: "planned", dueOn }, isoDate("2026-03-14"))).toBe(true);
    expect(isOverdue({ state: "done", dueOn }, isoDate("2026-03-14"))).toBe(false);
  });

  test("is proposed to be done by the Friday of the week after", () => {
    expect(proposedDay(WEEK)).toBe("2026-03-20");
  });
});
