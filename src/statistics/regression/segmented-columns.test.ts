import { describe, expect, it } from "vitest";
import { expectClose } from "./fixtures/expect-close.ts";
import { segmentedColumns } from "./index.ts";

describe("segmentedColumns", () => {
  const names = (input: Parameters<typeof segmentedColumns>[0]): string[] =>
    segmentedColumns(input).map(({ name }) => name);

  it("holds what the model names, in order", () => {
    const design = { periods: 24, intervention: 12, model: "step+slope", harmonics: 2, breaks: [6] } as const;
    expect(names(design)).toEqual([
      "trend",
      "step",
      "slope",
      "sine1",
      "cosine1",
      "sine2",
      "cosine2",
      "break1",
    ]);
    expect(names({ ...design, model: "slope", trend: false, harmonics: 0, breaks: [] })).toEqual(["slope"]);
  });

  it("has no more waves than the periods of a year can carry", () => {
    const design = { periods: 24, intervention: 12, model: "step", harmonics: 6 } as const;
    expect(names({ ...design, perYear: 1 })).toEqual(["trend", "step"]);
    expect(names({ ...design, perYear: 4 })).toEqual(["trend", "step", "sine1", "cosine1", "cosine2"]);
    expect(names(design)).toHaveLength(13);
  });

  it("moves only the waves with the phase", () => {
    const design = { periods: 6, intervention: 3, model: "step", harmonics: 1 } as const;
    const [plain, moved] = [segmentedColumns(design), segmentedColumns({ ...design, phase: 6 })];
    expect(moved.slice(0, 2)).toEqual(plain.slice(0, 2));
    expectClose(
      Array.from(moved[3]?.values ?? []),
      Array.from(plain[3]?.values ?? [], (value) => -value),
      1e-9,
    );
  });
});
