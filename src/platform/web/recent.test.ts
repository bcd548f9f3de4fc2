import { describe, expect, it } from "vitest";
import { Recent } from "./recent.ts";

const noon = new Date("2026-03-16T11:00:00Z");
const later = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);

/** Counts how often it had to be worked out. */
function counting(recent: Recent) {
  let worked = 0;
  const ask = (change: { space?: string; what?: string; day?: string; now?: Date } = {}): Promise<number> =>
    recent.of({ space: "k0484", what: "threads", day: "2026-03-16", now: noon, ...change }, async () => {
      worked += 1;
      return worked;
    });
  return ask;
}

describe("recent figures", () => {
  it("are worked out once, and for every space and question by itself", async () => {
    const ask = counting(new Recent());
    expect([await ask(), await ask({ now: later(59) })]).toEqual([1, 1]);
    expect([await ask({ space: "k0180" }), await ask({ what: "late" })]).toEqual([2, 3]);
  });

  it("are worked out anew after a minute, on another day, and when the clock was set back", async () => {
    const ask = counting(new Recent());
    await ask();
    expect(await ask({ now: later(60) })).toBe(2);
    expect(await ask({ now: later(61), day: "2026-03-17" })).toBe(3);
    expect(await ask({ now: later(-5), day: "2026-03-17" })).toBe(4);
  });

  it("are forgotten when something changes in their space alone", async () => {
    const recent = new Recent();
    const ask = counting(recent);
    await ask();
    recent.forget("k0180");
    expect(await ask()).toBe(1);
    recent.forget("k0484");
    expect(await ask()).toBe(2);
  });

  it("are not kept when something changed while they were worked out", async () => {
    const recent = new Recent();
    const key = { space: "k0484", what: "threads", day: "2026-03-16", now: noon };
    const first = await recent.of(key, async () => {
      recent.forget("k0484");
      return "old";
    });
    expect([first, await recent.of(key, async () => "new")]).toEqual(["old", "new"]);
  });
});
