import { describe, expect, test } from "vitest";
import { printPalette } from "../chart/palette.ts";
import { adults, checks } from "./examples.tsx";
import { timeStripSvg } from "./time-strip-svg.tsx";

describe("the strip as a file of its own", () => {
  test("carries its colours and needs no style sheet", () => {
    const svg = timeStripSvg(checks, "Tre av fyra kontroller gjorda.");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 360 \d+"/);
    expect(svg).not.toMatch(/\sclass=|\sstyle=|var\(/);
    expect(svg).toContain(`fill="${printPalette.accent}"`);
    expect(svg).toContain(`font-family="${printPalette.font}"`);
  });

  test("has the text alternative and the years", () => {
    const svg = timeStripSvg(adults, "612 <av> 800 & fler");
    expect(svg).toContain("<title>612 &lt;av> 800 &amp; fler</title>");
    expect(svg).toContain(">2022</text>");
  });

  test("takes another palette", () => {
    expect(timeStripSvg(checks, "x", { ...printPalette, clay: "#123456" })).toContain('stroke="#123456"');
  });
});
